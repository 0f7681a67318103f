using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.ReferenceData.GetClassifierCode;
using Onboarding.Application.Risk.CheckRuleSet;
using Onboarding.Application.Risk.GetRuleSet;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>The draft of a rule set; before there is one, the version in force, with which a draft begins.</summary>
/// <param name="Key">The key of the rule set.</param>
/// <param name="History">The versions; null for a category that has none.</param>
/// <param name="Document">The document.</param>
/// <param name="Tag">The state, which the forms of the page send. A draft that another person saves has another one.</param>
public sealed record DraftState(string Key, RuleSetHistory? History, JsonElement Document, string Tag)
{
    private const string NoDraft = "none";

    /// <summary>Whether a draft is stored.</summary>
    public bool IsStored => History?.Draft is not null;

    /// <summary>The checks of a publication; null if no draft is stored.</summary>
    public RuleSetCheck? Check { get; private init; }

    /// <summary>The rows with the checks that they fail.</summary>
    public RuleSetModel Model => new(Document, Check?.Findings ?? []);

    /// <summary>The path of the rule set below the root of the console.</summary>
    public string Path => $"/rules/{Uri.EscapeDataString(Key)}";

    /// <summary>Returns the address of a part of the draft.</summary>
    public string To(ConsoleView view, DraftPlace place) => $"{view.Base}{ConsoleModule.Root}{Path}/draft{place}";

    /// <summary>Returns a row with its JSON pointer; null if the table has none with the id.</summary>
    public (JsonElement Row, string Pointer)? Find(RuleTable table, string? id)
    {
        if (table.Key is not { } key)
        {
            return Model.Members(table.Name).Where(one => one.Name == id)
                .Select(one => ((JsonElement, string)?)(one.Value, one.Pointer)).FirstOrDefault();
        }

        return Model.Rows(table.Name).Where(one => RuleSetModel.Text(one.Row, key) == id)
            .Select(one => ((JsonElement, string)?)one).FirstOrDefault();
    }

    /// <summary>Returns the part of the draft in which a value is changed; null for the document itself.</summary>
    public DraftPlace? PlaceOf(string pointer)
    {
        var segments = pointer.Split('/');
        var row = segments.Length > 2 && int.TryParse(segments[2], NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            ? Model.Rows(segments[1]).ElementAtOrDefault(i).Row : default;
        var id = row.ValueKind == JsonValueKind.Object ? RuleSetModel.Text(row, "id") : null;
        return segments.ElementAtOrDefault(1) switch
        {
            "families" or "bands" or "name" or "notes" => new(DraftPlace.Overview),
            "factors" => new(DraftPlace.Factors, row.ValueKind == JsonValueKind.Object ? RuleSetModel.Text(row, "family") : null, Row: id),
            "floors" or "prohibitions" => new(DraftPlace.Floors, Table: id is null ? null : segments[1], Row: id),
            "lists" => new(DraftPlace.Lists, Row: segments.ElementAtOrDefault(2)),
            _ => null,
        };
    }

    /// <summary>Reads the draft. Throws <see cref="NotFound"/> for a key that is neither a rule set nor a category.</summary>
    internal static async Task<DraftState> Read(ConsoleRequest request, string key)
    {
        var history = await Find(request, key);
        if (history?.Draft is null)
        {
            return new(key, history, JsonElement.Parse(await Beginning(request, key, history)), BeginningTag(history));
        }

        var draft = await request.Send(new GetRuleSetDocument(key, null));
        return new(key, history, JsonElement.Parse(draft.Json), draft.Tag) { Check = await request.Send(new CheckRuleSet(key)) };
    }

    /// <summary>Requires for the commands that follow that the stored draft is the one of the page; if that had none, that there is none.</summary>
    internal void RequireShown(ConsoleRequest request)
    {
        if (request.Text(ConsoleRequest.VersionField) is not { } tag)
        {
            return;
        }

        if (tag != Tag)
        {
            throw new PreconditionFailed();
        }

        request.Service<Precondition>().Set(IsStored ? [tag] : null, IsStored ? null : [Precondition.Any]);
    }

    // A draft that begins with an old version would take back those that followed.
    private static string BeginningTag(RuleSetHistory? history) =>
        history?.Version is { } version ? $"{NoDraft}-{version.ToString(CultureInfo.InvariantCulture)}" : NoDraft;

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
}
