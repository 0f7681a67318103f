using System.Globalization;
using System.Text;
using Onboarding.Application.Common;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>The attributes of an event as HTTP headers: CloudEvents 1.0 over HTTP, binary mode.</summary>
public static class CloudEventHeaders
{
    /// <summary>Returns the headers, with encoded values.</summary>
    public static IReadOnlyDictionary<string, string> Of(CloudEvent cloudEvent) => new Dictionary<string, string>
    {
        ["Content-Type"] = "application/json",
        ["Ce-Specversion"] = "1.0",
        ["Ce-Id"] = cloudEvent.Id.ToString(),
        ["Ce-Type"] = Encode(cloudEvent.Type),
        ["Ce-Source"] = Encode(cloudEvent.Source),
        ["Ce-Subject"] = Encode(cloudEvent.Subject),
        ["Ce-Time"] = cloudEvent.Time.InMicroseconds(),
    };

    /// <summary>
    /// Returns a header value as the binding requires it: blanks, quotation marks, percent signs and characters that are not printable ASCII are
    /// percent-encoded as UTF-8.
    /// </summary>
    public static string Encode(string value)
    {
        if (value.All(IsPlain))
        {
            return value;
        }

        var encoded = new StringBuilder(value.Length + 16);
        foreach (var one in Encoding.UTF8.GetBytes(value))
        {
            if (IsPlain((char)one))
            {
                encoded.Append((char)one);
            }
            else
            {
                encoded.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    private static bool IsPlain(char letter) => letter is > ' ' and <= '~' and not '"' and not '%';
}
