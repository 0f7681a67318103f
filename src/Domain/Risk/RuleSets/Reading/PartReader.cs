using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.RuleSets.Reading;

/// <summary>Reads factors, floors and prohibitions.</summary>
/// <param name="lists">The lists of the document.</param>
internal sealed class PartReader(FrozenDictionary<string, FrozenSet<string>> lists)
{
    public const int NoteMaxLength = 1_000;
    public const string IdForm = "1 to 64 letters, digits, '.', '_' and '-'";

    private const int MaxLines = 1_000;
    private const int MaxInputs = 50;
    private const int MaxValues = 5_000;
    private const int ValueMaxLength = 4_000;

    /// <summary>The members of a factor.</summary>
    public static readonly string[] FactorMembers =
        ["id", "name", "family", "weight", "input", "appliesTo", "mapping", "default", "missing"];

    /// <summary>The members of a line of a factor's mapping.</summary>
    public static readonly string[] LineMembers = ["values", "list", "from", "below", "points"];

    /// <summary>The members of a floor. A prohibition has all of them except atLeast.</summary>
    public static readonly string[] FloorMembers = ["id", "name", "inputs", "values", "list", "atLeast"];

    public static bool IsId(string text) =>
        text.Length is > 0 and <= 64 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');

    public static FrozenSet<string> Values(DocumentPart part, int fewest)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in part.Items(fewest, MaxValues))
        {
            if (InputPath.Canonical(item.Json) is { Length: <= ValueMaxLength } value)
            {
                values.Add(value);
            }
            else
            {
                item.Report(RuleSetErrors.WrongKind, $"a string of at most {ValueMaxLength} characters that is not blank, a number, true or false");
            }
        }

        return values.ToFrozenSet(StringComparer.Ordinal);
    }

    public Factor? Factor(DocumentPart part, Dictionary<RiskFamily, Combination?> families)
    {
        if (!part.IsObject(FactorMembers))
        {
            return null;
        }

        var family = part.Required("family") is { } member ? ReadFamily(member, families) : null;
        var factor = new
        {
            Id = Id(part),
            Name = Name(part),
            Weight = Weight(part, family is { } known && families.TryGetValue(known, out var combination) ? combination : null),
            Input = part.Required("input") is { } input ? ReadInput(input) : null,
            AppliesTo = part.Optional("appliesTo")?.Choice<EntityType>(),
            Mapping = (part.Required("mapping")?.Items(0, MaxLines) ?? []).Select(ReadLine).ToArray(),
            Default = Points(part, "default"),
            Missing = part.Required("missing")?.Choice<MissingData>(),
        };
        return part.IsValid
            ? new()
            {
                Id = factor.Id!,
                Name = factor.Name,
                Family = family!.Value,
                Weight = factor.Weight,
                Input = factor.Input!,
                AppliesTo = factor.AppliesTo,
                Mapping = factor.Mapping!,
                DefaultPoints = factor.Default,
                Missing = factor.Missing!.Value,
            }
            : null;
    }

    public Floor? Floor(DocumentPart part)
    {
        if (!part.IsObject(FloorMembers))
        {
            return null;
        }

        var (id, name, condition, level) = (Id(part), Name(part), ReadCondition(part), part.Required("atLeast")?.Choice<RiskLevel>());
        return part.IsValid ? new(id!, name, condition!, level!.Value) : null;
    }

    public Prohibition? Prohibition(DocumentPart part)
    {
        if (!part.IsObject(FloorMembers.AsSpan()[..^1]))
        {
            return null;
        }

        var (id, name, condition) = (Id(part), Name(part), ReadCondition(part));
        return part.IsValid ? new(id!, name, condition!) : null;
    }

    private static RiskFamily? ReadFamily(DocumentPart part, Dictionary<RiskFamily, Combination?> families)
    {
        var family = part.Choice<RiskFamily>();
        if (family is { } one && !families.ContainsKey(one))
        {
            part.Report(RuleSetErrors.UnknownFamily);
        }

        return family;
    }

    private static int Weight(DocumentPart part, Combination? combination)
    {
        if (combination == Combination.Maximum)
        {
            part.Optional("weight")?.Report(RuleSetErrors.WeightWithoutEffect);
            return 0;
        }

        return combination is null ? 0 : part.Required("weight")?.Integer(-Scale.WholeWeight, Scale.WholeWeight) ?? 0;
    }

    private MappingLine? ReadLine(DocumentPart part)
    {
        if (!part.IsObject(LineMembers))
        {
            return null;
        }

        var points = Points(part, "points");
        var (values, list) = (part.Optional("values"), part.Optional("list"));
        var (from, below) = (part.Optional("from"), part.Optional("below"));
        if ((values is null ? 0 : 1) + (list is null ? 0 : 1) + (from is null && below is null ? 0 : 1) != 1)
        {
            part.Report(RuleSetErrors.NotOneOf, "values, list, and from with below");
            return null;
        }

        if (values is not null || list is not null)
        {
            return new ValuesLine(values is { } own ? Values(own, 1) : ReferencedList(list!.Value), points);
        }

        var (lowest, end) = (from?.Number(), below?.Number());
        if (lowest >= end)
        {
            part.Report(RuleSetErrors.InvalidValue, "a range whose end (below) is higher than its beginning (from)");
        }

        return new RangeLine(lowest, end, points);
    }

    private Condition? ReadCondition(DocumentPart part)
    {
        InputPath?[] inputs = [.. (part.Required("inputs")?.Items(1, MaxInputs) ?? []).Select(ReadInput)];
        var (values, list) = (part.Optional("values"), part.Optional("list"));
        if (values is null == list is null)
        {
            part.Report(RuleSetErrors.NotOneOf, "values and list");
            return null;
        }

        var set = values is { } own ? Values(own, 1) : ReferencedList(list!.Value);
        return part.IsValid ? new(inputs!, set, list?.Json.GetString()) : null;
    }

    private FrozenSet<string> ReferencedList(DocumentPart part)
    {
        if (part.Text(RuleSet.NameMaxLength) is { } name && lists.TryGetValue(name, out var list))
        {
            return list;
        }

        part.Report(RuleSetErrors.UnknownList);
        return [];
    }

    private static InputPath? ReadInput(DocumentPart part)
    {
        if (part.Text(InputPath.MaxLength) is not { } text)
        {
            return null;
        }

        if (!InputPath.TryRead(text, out var path))
        {
            part.Report(RuleSetErrors.InvalidValue, "a JSON pointer of member names, with * for every element of a list");
        }

        return path;
    }

    private static string? Id(DocumentPart part)
    {
        if (part.Required("id") is not { } member || member.Text(RuleSet.NameMaxLength) is not { } id)
        {
            return null;
        }

        if (!IsId(id))
        {
            member.Report(RuleSetErrors.InvalidValue, IdForm);
        }

        return id;
    }

    private static string? Name(DocumentPart part) => part.Optional("name")?.Text(RuleSet.NameMaxLength);

    private static int Points(DocumentPart part, string name) => part.Required(name)?.Integer(0, Scale.MaxPoints) ?? 0;
}
