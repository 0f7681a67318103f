using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets.Reading;

/// <summary>Reads a document as a rule set and collects every defect.</summary>
internal static class RuleSetReader
{
    private const int MaxNotes = 100;
    private const int MaxFloors = 100;
    private const int MaxFactors = 200;

    /// <summary>The members of a document.</summary>
    public static readonly string[] Members = ["$schema", "key", "name", "notes", "bands", "lists", "families", "factors", "floors", "prohibitions"];

    /// <summary>The members of the bands.</summary>
    public static readonly string[] BandMembers = [.. Codes<RiskLevel>.All];

    /// <summary>The members of a family.</summary>
    public static readonly string[] FamilyMembers = ["family", "weight", "combination"];

    public static RuleSet Read(JsonElement document, int version)
    {
        var findings = new List<Finding>();
        var root = new DocumentPart(document, "", findings);
        if (!UnicodeJson.IsReadable(document))
        {
            throw new InvalidInput([Finding.Of(RuleSetErrors.InvalidText, "")]);
        }

        var set = root.IsObject(Members) ? Read(root, version) : null;
        InvalidInput.ThrowIfAny(findings);
        return set!;
    }

    private static RuleSet? Read(DocumentPart root, int version)
    {
        var key = root.Required("key")?.Text(RuleSet.KeyMaxLength);
        var name = root.Required("name")?.Text(RuleSet.NameMaxLength);
        root.Optional("$schema")?.Text(InputPath.MaxLength);
        foreach (var note in root.Optional("notes")?.Items(0, MaxNotes) ?? [])
        {
            note.Text(PartReader.NoteMaxLength);
        }

        var bands = root.Required("bands") is { } member ? ReadBands(member) : null;
        var lists = ListReader.Read(root.Optional("lists"));
        var parts = new PartReader(lists);

        (RiskFamily? Name, int? Weight, Combination? Combination)[] families =
            [.. (root.Required("families")?.Items(1, Enum.GetValues<RiskFamily>().Length) ?? []).Select(ReadFamily)];
        RejectDuplicates(root, "families", families.Select(family => family.Name?.ToString()));
        var combinations = families.Where(family => family.Name is not null)
            .DistinctBy(family => family.Name).ToDictionary(family => family.Name!.Value, family => family.Combination);

        Factor?[] factors = [.. (root.Required("factors")?.Items(1, MaxFactors) ?? []).Select(part => parts.Factor(part, combinations))];
        Floor?[] floors = [.. (root.Optional("floors")?.Items(0, MaxFloors) ?? []).Select(parts.Floor)];
        Prohibition?[] prohibitions = [.. (root.Optional("prohibitions")?.Items(0, MaxFloors) ?? []).Select(parts.Prohibition)];
        RejectDuplicates(root, "factors", factors.Select(factor => factor?.Id));
        RejectDuplicates(root, "floors", floors.Select(floor => floor?.Id));
        RejectDuplicates(root, "prohibitions", prohibitions.Select(prohibition => prohibition?.Id));

        return root.IsValid
            ? new RuleSet(
                key!, version, name!, bands!,
                [.. families.Select(one => new Family(
                    one.Name!.Value, one.Weight!.Value, one.Combination!.Value, [.. factors.Where(factor => factor!.Family == one.Name)!]))],
                factors!, floors!, prohibitions!)
            : null;
    }

    private static Bands? ReadBands(DocumentPart part)
    {
        if (!part.IsObject(BandMembers))
        {
            return null;
        }

        part.Required("NONE")?.Integer(0, 0);
        int Of(RiskLevel level) => part.Required(Codes<RiskLevel>.Of(level))?.Integer(0, Scale.MaxPoints) ?? 0;
        return new(Of(RiskLevel.Low), Of(RiskLevel.Medium), Of(RiskLevel.High), Of(RiskLevel.Extreme));
    }

    // A negative weight can be read, so that the publication check can report it.
    private static (RiskFamily?, int?, Combination?) ReadFamily(DocumentPart part) => part.IsObject(FamilyMembers)
        ? (part.Required("family")?.Choice<RiskFamily>(),
            part.Required("weight")?.Integer(-Scale.WholeWeight, Scale.WholeWeight),
            part.Required("combination")?.Choice<Combination>())
        : default;

    private static void RejectDuplicates(DocumentPart root, string list, IEnumerable<string?> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
        {
            if (name is not null && !seen.Add(name))
            {
                root.Optional(list)!.Value.Element(index).Report(RuleSetErrors.Duplicate);
            }
        }
    }
}
