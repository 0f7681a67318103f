using System.Text.RegularExpressions;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation.Webhooks;

/// <summary>The parts of docs/webhooks.md that the code writes: the programs of samples/webhooks, and a message of every type.</summary>
internal static partial class WebhooksPage
{
    private static readonly (string Title, string File, string Language)[] Programs =
        [("C#", "Webhook.cs", "csharp"), ("Java", "Webhook.java", "java"), ("Python", "webhook.py", "python"), ("JavaScript", "webhook.mjs", "js")];

    /// <summary>The examples of every dialect.</summary>
    public static IReadOnlyList<IWebhookExamples> Dialects { get; } =
    [
        .. typeof(IWebhookExamples).Assembly.GetTypes().Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IWebhookExamples)))
            .Select(type => (IWebhookExamples)Activator.CreateInstance(type)!).OrderBy(dialect => dialect.Heading, StringComparer.Ordinal),
    ];

    /// <summary>The page with its written parts in the place of those that a text has.</summary>
    public static string Of(string text)
    {
        text = Replace(text, "secret", $"```text\n{WebhookExample.Secret}\n```");
        text = Replace(text, "programs", string.Join("\n\n", Programs.Select(Program)));
        return Replace(text, "messages", string.Join("\n\n", Dialects.Select(Section)));
    }

    private static string Replace(string text, string name, string part) =>
        Regex.Replace(text, $"(<!-- {name} -->\n).*(\n<!-- /{name} -->)", match => match.Groups[1].Value + part + match.Groups[2].Value, RegexOptions.Singleline);

    private static string Program((string Title, string File, string Language) one) =>
        $"### {one.Title}\n\n`samples/webhooks/{one.File}`:\n\n```{one.Language}\n{Repository.Read("samples", "webhooks", one.File).TrimEnd()}\n```";

    private static string Section(IWebhookExamples dialect) => $"## {dialect.Heading}\n\n{string.Join("\n\n", dialect.All.Select(Example))}";

    private static string Example(WebhookExample one) => string.Join('\n', [
        $"### {one.Type}",
        "",
        one.When,
        .. one.Members is { } type ? ["", Members(type)] : Array.Empty<string>(),
        "",
        "| header | value |",
        "|---|---|",
        .. one.Headers.Select(header => $"| `{header.Key}` | `{header.Value}` |"),
        $"| body | `{one.Text}` |",
    ]);

    // The members that came with the type; those that came later follow with their version.
    private static string Members(EventType type)
    {
        var first = type.Data.Where(member => member.Since is null || type.Since is not null).ToArray();
        List<string> sentences =
        [
            type.Since is null ? "" : $"Since version {type.Since}.",
            Sentence("Always", first.Where(member => !member.IsOptional)),
            Sentence("Where it applies", first.Where(member => member.IsOptional)),
            .. type.Data.Except(first).GroupBy(member => member.Since).Select(added => Sentence($"Since version {added.Key}", added)),
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0)).Wrapped();
    }

    private static string Sentence(string when, IEnumerable<EventMember> members)
    {
        var names = string.Join(", ", members.Select(member => $"`{member.Name}`"));
        return names.Length == 0 ? "" : $"{when}: {names}.";
    }

    // The lines of a page have at most 120 characters.
    private static string Wrapped(this string text) => Line().Replace(text, "$1\n").TrimEnd();

    [GeneratedRegex("(.{1,119})(?: |$)")]
    private static partial Regex Line();
}
