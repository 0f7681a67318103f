using System.Collections.Frozen;
using System.Security.Cryptography;
using Onboarding.Api.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// The styles and the scripts of the console. They are in the assembly. Pages name them with a hash of their content, so that browsers may keep
/// them for a year.
/// </summary>
internal static class ConsoleFiles
{
    private const string Prefix = "Onboarding.Api.wwwroot/";
    private const string Kept = "public, max-age=31536000, immutable";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private static readonly FrozenDictionary<string, (byte[] Content, string Tag)> All = Read();

    /// <summary>Returns the address of a file.</summary>
    public static string AddressOf(string name) =>
        $"{ConsoleModule.Root}/files/{name}?v={Convert.ToHexStringLower(SHA256.HashData(All[name].Content).AsSpan(0, 6))}";

    /// <summary>Maps the files. They need no sign-in.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (name, (content, tag)) in All.Where(one => Types.ContainsKey(Path.GetExtension(one.Key))))
        {
            endpoints.MapMethods($"{ConsoleModule.Root}/files/{name}", [HttpMethods.Get], context =>
                Send(context, content, tag, Types[Path.GetExtension(name)]))
                .WithMetadata(new Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute()).ExcludeFromDescription();
        }
    }

    private static Task Send(HttpContext context, byte[] content, string tag, string type)
    {
        var response = context.Response;
        (response.Headers.ETag, response.Headers.CacheControl) = (tag, Kept);
        if (context.Request.Headers.IfNoneMatch.Matches(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        (response.ContentType, response.ContentLength) = (type, content.Length);
        return response.Body.WriteAsync(content, 0, content.Length, context.RequestAborted);
    }

    private static FrozenDictionary<string, (byte[] Content, string Tag)> Read()
    {
        var assembly = typeof(ConsoleFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Prefix.Length..],
            name =>
            {
                using var file = assembly.GetManifestResourceStream(name)!;
                using var content = new MemoryStream();
                file.CopyTo(content);
                return (content.ToArray(), EntityTags.Of(content.ToArray()));
            });
    }
}
