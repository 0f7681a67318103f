using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>The tables of docs/errors.md, made from the error sources of the program.</summary>
internal static class ErrorsPage
{
    private static readonly Type[] Types = [.. typeof(IErrorSource).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })];

    private static readonly DialectRegistry Dialects = new(
        [.. Types.Where(type => type.IsAssignableTo(typeof(IDialect))).Select(type => (IDialect)Activator.CreateInstance(type)!)], (_, _) => { });

    /// <summary>The sources of every API.</summary>
    public static IReadOnlyList<IErrorSource> Sources { get; } =
    [
        .. Types.Where(type => type.IsAssignableTo(typeof(IErrorSource))).OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IErrorSource)(type.GetConstructors().Single().GetParameters().Length == 0
                ? Activator.CreateInstance(type)! : Activator.CreateInstance(type, Dialects)!)),
    ];

    /// <summary>The tables as Markdown, one section for each API.</summary>
    public static string Markdown => string.Join("\n\n", Sources.GroupBy(source => source.Api).OrderBy(api => api.Key != DialectName.Core).ThenBy(api => api.Key.Value)
        .Select(api => string.Join('\n', [
            $"## {Heading(api.Key)}",
            "",
            "| code | status | sentence | path | remedy |",
            "|---|---|---|---|---|",
            .. api.SelectMany(source => source.Errors).Select(Row),
        ])));

    private static string Heading(DialectName api) => api == DialectName.Core ? "Core API" : api.Value switch
    {
        "amlyze" => "AMLYZE",
        var name => char.ToUpperInvariant(name[0]) + name[1..],
    };

    private static string Row(ErrorEntry error) => $"| {Code(error.Code)} | {error.Status} | {Cell(error.Message)} | {Path(error.Path)} | {Cell(error.Remedy)} |";

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";

    private static string Path(string path) => path.StartsWith('/') ? string.Join(", ", path.Split(", ").Select(Code)) : Cell(path);

    // Text that looks like HTML or a link would be one in Markdown.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
