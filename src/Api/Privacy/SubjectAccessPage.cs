using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Application.Privacy.GetSubjectAccess;

namespace Onboarding.Api.Privacy;

/// <summary>Writes everything that is stored about a person as a page: a heading for each kind of data and a table for each row.</summary>
internal static class SubjectAccessPage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Stored data</title><style>
        body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}
        table{border-collapse:collapse;margin:.5em 0 1.5em}
        th,td{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top}
        th{font-weight:normal;background:#eee}
        </style></head><body>
        """;

    /// <summary>Returns the page in UTF-8. All values are encoded.</summary>
    public static byte[] Write(SubjectAccess data)
    {
        var page = new StringBuilder(Head);
        page.Append("<h1>Stored data</h1><p>Customer ").Append(data.CustomerId).Append(", ")
            .Append(data.ReadAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)).Append("</p>");
        foreach (var (name, rows) in data.Data)
        {
            page.Append("<h2>").Append(Encode(Words(name))).Append("</h2>");
            if (rows.Count == 0)
            {
                page.Append("<p>None.</p>");
                continue;
            }

            foreach (var row in rows)
            {
                AddValue(page, row);
            }
        }

        return Encoding.UTF8.GetBytes(page.Append("</body></html>\n").ToString());
    }

    private static void AddValue(StringBuilder page, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                page.Append("<table>");
                foreach (var member in value.EnumerateObject())
                {
                    page.Append("<tr><th>").Append(Encode(Words(member.Name))).Append("</th><td>");
                    AddValue(page, member.Value);
                    page.Append("</td></tr>");
                }

                page.Append("</table>");
                break;
            case JsonValueKind.Array:
                page.Append("<ul>");
                foreach (var item in value.EnumerateArray())
                {
                    page.Append("<li>");
                    AddValue(page, item);
                    page.Append("</li>");
                }

                page.Append("</ul>");
                break;
            default:
                page.Append(Encode(value.ToString()));
                break;
        }
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    // Names are in camel case.
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            words = char.IsUpper(letter) ? words.Append(' ').Append(char.ToLowerInvariant(letter)) : words.Append(letter);
        }

        return words.ToString();
    }
}
