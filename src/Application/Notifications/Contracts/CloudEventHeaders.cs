using System.Globalization;
using System.Text;
using Onboarding.Application.Common;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>The attributes of an event as headers: CloudEvents 1.0 over HTTP, binary mode.</summary>
public static class CloudEventHeaders
{
    /// <summary>The headers, values encoded.</summary>
    public static IReadOnlyDictionary<string, string> Of(CloudEvent told) => new Dictionary<string, string>
    {
        ["Content-Type"] = "application/json",
        ["Ce-Specversion"] = "1.0",
        ["Ce-Id"] = told.Id.ToString(),
        ["Ce-Type"] = Encode(told.Type),
        ["Ce-Source"] = Encode(told.Source),
        ["Ce-Subject"] = Encode(told.Subject),
        ["Ce-Time"] = told.Time.InMicroseconds(),
    };

    /// <summary>
    /// A header's value as the binding wants it: what is not printable ASCII, and blank, quotation mark and percent sign, as the percent-encoded bytes of UTF-8.
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
