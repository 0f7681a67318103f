using System.Text;
using System.Text.RegularExpressions;
using Onboarding.Fuzz.Description;

namespace Onboarding.Fuzz.Requests;

/// <summary>The JSON bodies of the request files of the repository (<c>requests/*.http</c>): valid requests to begin with.</summary>
public static partial class RequestFiles
{
    /// <summary>Returns the bodies by operation.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="description">The operations.</param>
    public static ILookup<Operation, byte[]> Read(string folder, ApiDescription description) => (
        from file in Directory.GetFiles(folder, "*.http").Order(StringComparer.Ordinal)
        from request in Title().Split(File.ReadAllText(file)).Skip(1)
        let parts = Comment().Replace(request, "").Trim().Split("\n\n", 2)
        where parts.Length == 2 && IsJson(parts[1].Trim())
        let line = parts[0].Split('\n')[0].Trim().Split(' ', 2)
        let path = line[1].Replace("{{host}}", "", StringComparison.Ordinal).Split('?')[0]
        from operation in description.At(path)
        where operation.Method == line[0] && operation.BodyTypes.Count > 0
        select (operation, body: Body(folder, parts[1].Trim()))).ToLookup(one => one.operation, one => one.body);

    // A file of another kind, such as a screening list, is not mutated member by member.
    private static bool IsJson(string body) => body[0] is '{' or '[' || body.EndsWith(".json", StringComparison.Ordinal);

    private static byte[] Body(string folder, string text) => text.StartsWith("< ", StringComparison.Ordinal)
        ? File.ReadAllBytes(Path.Combine(folder, text[2..].Trim()))
        : Encoding.UTF8.GetBytes(Variable().Replace(text, "01994c8a-0000-7000-8000-000000000000"));

    [GeneratedRegex(@"^###.*\n", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\{[^}]*\}\}")]
    private static partial Regex Variable();
}
