using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.ReferenceData.GetClassifierCode;
using Onboarding.Application.Risk.CheckRuleSet;
using Onboarding.Application.Risk.GetRuleSet;
using Onboarding.Application.Risk.PublishRuleSet;
using Onboarding.Application.Risk.SaveRuleSetDraft;
using Onboarding.Application.Risk.SimulateRuleSet;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Api.Console.Rules;

/// <summary>The draft of a rule set: its text, its checks, the dry run and the publication.</summary>
internal sealed class RuleDraftScreen : IConsoleScreen
{
    /// <summary>The state that a page without a draft shows.</summary>
    public const string NoDraft = "none";

    private const string One = "/{key}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        // A POST, so that the path is free for a category with the code new.
        routes.Post(ConsolePages.RuleChanges, "/new", request => Task.FromResult(Begin(request)), "category");
        routes.Get(ConsolePages.RuleChanges, One + "/draft", Show);
        routes.PostLong(ConsolePages.RuleChanges, One + "/draft", Save, "document");
        routes.Post(ConsolePages.RuleChanges, One + "/simulation", Simulate, "version", "limit");
        routes.PostFresh(ConsolePages.RuleChanges, One + "/publication", Publish);
    }

    private static IResult Begin(ConsoleRequest request) =>
        request.See(request.Text("category") is { } category
            ? $"{PathOf(category)}/draft" : throw new InvalidInput([Finding.Of(CoreExceptionHandler.UnreadableParameter, "/category", "category")]));

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var key = RulesScreen.Key(request);
        var history = await Find(request, key);
        var draft = history?.Draft is null ? null : await request.Send(new GetRuleSetDocument(key, null));
        var text = JsonDocumentText.Of(JsonElement.Parse(draft?.Json ?? await Beginning(request, key, history)));
        var check = draft is null ? null : await request.Send(new CheckRuleSet(key));
        return request.Page<DraftPage>(
            "Draft", (nameof(DraftPage.Key), key), (nameof(DraftPage.History), history), (nameof(DraftPage.Tag), draft?.Tag ?? NoDraft),
            (nameof(DraftPage.Document), text), (nameof(DraftPage.Check), check), (nameof(DraftPage.Longest), ConsoleRoute.LongestText));
    }

    private static Task<IResult> Save(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = RulesScreen.Key(request);
            RequireShownDraft(request);
            await request.Send(new SaveRuleSetDraft(key, Parse(request.Text("document"))));
            return request.See($"{PathOf(key)}/draft", "saved");
        },
        () => Show(request));

    private static Task<IResult> Simulate(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = RulesScreen.Key(request);
            var result = await request.Send(new SimulateRuleSet(key, request.Number("version"), request.Number("limit")));
            return request.Page<SimulationPage>(
                "Dry run", (nameof(SimulationPage.Result), result), (nameof(SimulationPage.Limit), request.Number("limit")));
        },
        () => Show(request));

    private static Task<IResult> Publish(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = RulesScreen.Key(request);
            RequireShownDraft(request);
            await request.Send(new PublishRuleSet(key));
            return request.See(PathOf(key), "published");
        },
        () => Show(request));

    // The draft must be the one that the page showed; if it showed none, there must be none.
    private static void RequireShownDraft(ConsoleRequest request)
    {
        if (request.Text(ConsoleRequest.VersionField) is { } tag)
        {
            request.Service<Precondition>().Set(tag == NoDraft ? null : [tag], tag == NoDraft ? [Precondition.Any] : null);
        }
    }

    // A larger document is saved by the API. A line end is one letter of the field and two of the form.
    private static JsonElement Parse(string? sent)
    {
        var text = sent?.ReplaceLineEndings("\n");
        if (text?.Length > ConsoleRoute.LongestText)
        {
            throw new InvalidInput([Finding.Of(
                ConsoleErrorTexts.TextTooLong, "/document", ConsoleRoute.LongestText.ToString(CultureInfo.InvariantCulture))]);
        }

        try
        {
            return JsonElement.Parse(text ?? "");
        }
        catch (JsonException failure)
        {
            throw new InvalidInput([Finding.Of(ConsoleErrorTexts.NoJson, "/document", Place(failure))]);
        }
    }

    // The parser's message may quote the text; its position does not.
    private static string Place(JsonException failure) =>
        FormattableString.Invariant($"line {(failure.LineNumber ?? 0) + 1}, position {(failure.BytePositionInLine ?? 0) + 1}");

    private static async Task<RuleSetHistory?> Find(ConsoleRequest request, string key)
    {
        try
        {
            return await request.Send(new GetRuleSet(key));
        }
        catch (NotFound)
        {
            // A category may get its first rule set. Any other key has no page.
            await request.Send(new GetClassifierCode(ClassifierNames.Of(Classifier.RiskManagementCategory), key));
            return null;
        }
    }

    // The version in force; for a category without one, that of the default rule set under the category's key.
    private static async Task<string> Beginning(ConsoleRequest request, string key, RuleSetHistory? history)
    {
        if (history?.Version is { } version)
        {
            return (await request.Send(new GetRuleSetDocument(key, version))).Json;
        }

        var shipped = await request.Send(new GetRuleSet(RuleSet.DefaultKey));
        var document = JsonNode.Parse((await request.Send(new GetRuleSetDocument(RuleSet.DefaultKey, shipped.Version))).Json)!;
        document["key"] = key;
        return document.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string PathOf(string key) => $"{ConsolePages.Rules.Address}/{Uri.EscapeDataString(key)}";
}
