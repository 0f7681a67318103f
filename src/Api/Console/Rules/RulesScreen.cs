using System.Globalization;
using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Risk.GetRuleSet;
using Onboarding.Application.Risk.ListRuleSets;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Api.Console.Rules;

/// <summary>The rule sets: their versions as tables, and the difference between two of them.</summary>
internal sealed class RulesScreen : IConsoleScreen
{
    /// <summary>The value that stands for the draft in place of a version.</summary>
    public const string Draft = "draft";

    private const string One = "/{key}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Rules, "", List);
        routes.Get(ConsolePages.Rules, One, Show, "version", "part", "family");
        routes.Get(ConsolePages.Rules, One + "/difference", Compare, "from", "to");
    }

    /// <summary>Returns the key in the path as it was sent.</summary>
    public static string Key(ConsoleRequest request) =>
        RawPath.SegmentAfter($"{ConsoleModule.Root}/rules/", request.Context.Request) ?? request.Route("key");

    /// <summary>Returns the document of a version, or of the draft.</summary>
    public static async Task<JsonElement> Read(ConsoleRequest request, string key, string version) =>
        JsonElement.Parse((await request.Send(new GetRuleSetDocument(key, Number(version)))).Json);

    private static async Task<IResult> List(ConsoleRequest request) =>
        request.Page<RulesPage>("Rules", (nameof(RulesPage.Sets), (await request.Send(new ListRuleSets())).Items));

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var key = Key(request);
        var history = await request.Send(new GetRuleSet(key));
        var version = request.Text("version") ?? (history.Version is { } latest ? Text(latest) : Draft);
        var document = await Read(request, key, version);
        var findings = version == Draft ? (await request.Send(new Application.Risk.CheckRuleSet.CheckRuleSet(key))).Findings : [];
        (string, object?)[] parameters =
        [
            (nameof(RuleSetPage.History), history), (nameof(RuleSetPage.Version), version),
            (nameof(RuleSetPage.Document), new RuleSetModel(document, findings)),
        ];
        return key == RuleSet.DefaultKey
            ? request.Page<RuleSetPage>("Default rule set", parameters) : request.NamedPage<RuleSetPage>(key, parameters);
    }

    private static async Task<IResult> Compare(ConsoleRequest request)
    {
        var key = Key(request);
        var history = await request.Send(new GetRuleSet(key));
        var to = request.Text("to") ?? (history.Draft is not null ? Draft : Text(history.Version ?? 1));
        var from = request.Text("from") ?? (to == Draft ? Text(history.Version ?? 1) : Text(Math.Max(1, (history.Version ?? 1) - 1)));
        return request.Page<DifferencePage>(
            "Difference", (nameof(DifferencePage.History), history), (nameof(DifferencePage.From), from), (nameof(DifferencePage.Until), to),
            (nameof(DifferencePage.Changes), JsonDifference.Of(await Read(request, key, from), await Read(request, key, to))));
    }

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string version) => version == Draft ? null
        : int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new NotFound("Version");
}
