using System.Text;

namespace Onboarding.Load.Wire;

/// <summary>Creates requests as bytes.</summary>
internal static class RequestText
{
    public static byte[] Post(Target target, string path, string body) =>
        Encoding.UTF8.GetBytes($"{Head(target, "POST", path)}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public static byte[] Get(Target target, string path) => Encoding.UTF8.GetBytes($"{Head(target, "GET", path)}\r\n");

    private static string Head(Target target, string method, string path)
    {
        var authorization = target.Authorization is { } value ? $"Authorization: {value}\r\n" : "";
        return $"{method} {path} HTTP/1.1\r\nHost: {target.Url.Authority}\r\n{authorization}";
    }
}
