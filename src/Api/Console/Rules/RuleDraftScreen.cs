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
        routes.PostLong(ConsolePages.RuleChanges, One + "/draft", Save, "document", DraftConflict.Field);
        routes.Post(ConsolePages.RuleChanges, One + "/simulation", Simulate, "version", "limit");
        routes.PostFresh(ConsolePages.RuleChanges, One + "/publication", Publish, DraftConflict.Field);
    }

    /// <summary>Returns the page of a draft.</summary>
    /// <param name="request">The request.</param>
    /// <param name="place">The part of the draft.</param>
    /// <param name="entered">Returns the document that a rejected form makes of the draft; null if it changes none.</param>
    public static async Task<IResult> Show(ConsoleRequest request, DraftPlace place, Func<DraftDocument, JsonElement>? entered = null)
    {
        var state = await DraftState.Read(request, RulesScreen.Key(request));
        if (request.Form is null)
        {
            RequirePlace(state, place);
        }

        state = state with { Conflict = DraftConflict.Find(request, state, entered ?? (_ => state.Document)) };
        var isPublication = entered is null && state.Conflict is not null;
        var inForce = (isPublication || place.Part == DraftPlace.Difference) && state.History?.Version is { } version
            ? await RulesScreen.Read(request, state.Key, version.ToString(CultureInfo.InvariantCulture)) : (JsonElement?)null;
        if (isPublication && inForce is { } replaced)
        {
            state = state with { Conflict = state.Conflict! with { Changes = JsonDifference.Of(replaced, state.Document) } };
        }

        return (PageResult)request.Page<DraftPage>(
            "Draft", (nameof(DraftPage.State), state), (nameof(DraftPage.Place), place),
            (nameof(DraftPage.Changes), inForce is { } before ? JsonDifference.Of(before, state.Document) : [])) with
        {
            // A rejected form is shown on the page that it was on.
            Query = request.Form is null ? null : new QueryCollection(place.Query.ToDictionary()),
        };
    }

    // An address that a page of the draft does not have.
    private static void RequirePlace(DraftState state, DraftPlace place)
    {
        var table = place.IsRow ? TableOf(place) : null;
        if (place.Row is { } row)
        {
            _ = new DraftDocument(state.Document).Row(table!, row);
        }

        if (place is { Part: DraftPlace.Factors, Family: { } family } && state.Find(RuleTable.Families, family) is null)
        {
            throw new NotFound("Family");
        }
    }

    private static RuleTable TableOf(DraftPlace place) => place.Part switch
    {
        DraftPlace.Factors => RuleTable.Factors,
        DraftPlace.Lists => RuleTable.Lists,
        DraftPlace.Floors when RuleTable.Of(place.Table) is { } table && (table == RuleTable.Floors || table == RuleTable.Prohibitions) => table,
        DraftPlace.Floors => throw new NotFound("Table"),
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
            var state = await DraftState.Read(request, key);
            state.RequireShown(request);
            var (document, path) = (Parse(request.Text("document")), $"{PathOf(key)}/draft{new DraftPlace(DraftPlace.Document)}");
            if (state.IsStored && state.Has(document))
            {
                return request.See(path, "unchanged");
            }

            await request.Send(new SaveRuleSetDraft(key, document));
            return request.See(path, "saved");
        },
        () => Show(request, new(DraftPlace.Document), _ => Parse(request.Text("document"))));

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
