using System.Globalization;
using System.Text.Json;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Rules.Editing;
using Onboarding.Application.Risk.PublishRuleSet;
using Onboarding.Application.Risk.SaveRuleSetDraft;
using Onboarding.Application.Risk.SimulateRuleSet;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Rules;

/// <summary>
/// The draft of a rule set: its page, its text, the dry run and the publication. <see cref="RuleTablesScreen"/> changes its tables.
/// </summary>
internal sealed class RuleDraftScreen : IConsoleScreen
{
    private const string One = "/{key}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        // A POST, so that the path is free for a category with the code new.
        routes.Post(ConsolePages.RuleChanges, "/new", request => Task.FromResult(Begin(request)), "category");
        routes.Get(ConsolePages.RuleChanges, One + "/draft", request => Show(request, DraftPlace.Read(request)), DraftPlace.Parameters);
        routes.PostLong(ConsolePages.RuleChanges, One + "/draft", Save, "document");
        routes.Post(ConsolePages.RuleChanges, One + "/simulation", Simulate, "version", "limit");
        routes.PostFresh(ConsolePages.RuleChanges, One + "/publication", Publish);
    }

    /// <summary>Returns the page of a draft.</summary>
    public static async Task<IResult> Show(ConsoleRequest request, DraftPlace place)
    {
        var state = await DraftState.Read(request, RulesScreen.Key(request));
        if (place.Row is { } row && request.Form is null)
        {
            _ = new DraftDocument(state.Document).Row(TableOf(place), row);
        }

        var inForce = place.Part == DraftPlace.Difference && state.History?.Version is { } version
            ? await RulesScreen.Read(request, state.Key, version.ToString(CultureInfo.InvariantCulture)) : (JsonElement?)null;
        return (PageResult)request.Page<DraftPage>(
            "Draft", (nameof(DraftPage.State), state), (nameof(DraftPage.Place), place),
            (nameof(DraftPage.Changes), inForce is { } before ? JsonDifference.Of(before, state.Document) : [])) with
        {
            // A rejected form is shown on the page that it was on.
            Query = request.Form is null ? null : new QueryCollection(place.Query.ToDictionary()),
        };
    }

    /// <summary>Returns the table of the row that a page edits.</summary>
    public static RuleTable TableOf(DraftPlace place) => place.Part switch
    {
        DraftPlace.Factors => RuleTable.Factors,
        DraftPlace.Lists => RuleTable.Lists,
        DraftPlace.Floors => RuleTable.Of(place.Table) ?? throw new NotFound("Table"),
        _ => throw new NotFound("Row"),
    };

    /// <summary>Returns the path of a rule set.</summary>
    public static string PathOf(string key) => $"{ConsolePages.Rules.Address}/{Uri.EscapeDataString(key)}";

    private static IResult Begin(ConsoleRequest request) =>
        request.See(request.Text("category") is { } category
            ? $"{PathOf(category)}/draft" : throw new InvalidInput([Finding.Of(CoreExceptionHandler.UnreadableParameter, "/category", "category")]));

    private static Task<IResult> Save(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = RulesScreen.Key(request);
            (await DraftState.Read(request, key)).RequireShown(request);
            await request.Send(new SaveRuleSetDraft(key, Parse(request.Text("document"))));
            return request.See($"{PathOf(key)}/draft{new DraftPlace(DraftPlace.Document)}", "saved");
        },
        () => Show(request, new(DraftPlace.Document)));

    private static Task<IResult> Simulate(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = RulesScreen.Key(request);
            var result = await request.Send(new SimulateRuleSet(key, request.Number("version"), request.Number("limit")));
            return request.Page<SimulationPage>(
                "Dry run", (nameof(SimulationPage.Result), result), (nameof(SimulationPage.Limit), request.Number("limit")));
        },
        () => Show(request, new(DraftPlace.Checks)));

    private static Task<IResult> Publish(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = RulesScreen.Key(request);
            (await DraftState.Read(request, key)).RequireShown(request);
            await request.Send(new PublishRuleSet(key));
            return request.See(PathOf(key), "published");
        },
        () => Show(request, new(DraftPlace.Checks)));

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
}
