using System.Globalization;
using System.Text;
using System.Text.Json;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// FollowTheMoney: an entity in JSON on each line (OpenSanctions' <c>entities.ftm.json</c>). All properties are lists. Only targets are entries;
/// documents of identity are lines of their own that name their holder.
/// </summary>
internal sealed class FollowTheMoney : IListFormat
{
    private static readonly string[] NameProperties = ["name", "alias", "previousName"];
    private static readonly string[] CountryProperties = ["nationality", "citizenship", "country", "jurisdiction", "birthCountry", "flag"];

    private static readonly (string Property, string Type)[] Numbers =
    [
        ("passportNumber", "PASSPORT"), ("idNumber", "NATIONAL_ID"), ("taxNumber", "TAX"), ("registrationNumber", "REGISTRATION"),
        ("ogrnCode", "OGRN"),
        ("innCode", "INN"), ("leiCode", "LEI"), ("imoNumber", "IMO"), ("mmsi", "MMSI"), ("swiftBic", "BIC"),
    ];

    public string Name => "ftm";

    public ListContent Read(IReadOnlyList<ListFile> files)
    {
        var file = files.Count == 1 ? files[0] : throw new ListFormatException("ftm is one file.");
        CsvRows.RejectPage(file);
        var (entries, skipped) = (new List<ListedEntry>(), new List<SkippedRow>());
        var documents = new Dictionary<string, List<ListedIdentifier>>(StringComparer.Ordinal);
        DateTimeOffset? published = null;
        (int Line, bool IsWhole) last = (0, true);
        foreach (var (line, text) in Lines(file))
        {
            last = (line, false);
            try
            {
                using var json = JsonDocument.Parse(text);
                last = (line, true);
                published = Latest(published, json.RootElement);
                Add(json.RootElement, entries, documents, reason => skipped.Add(new SkippedRow(file.Name, line, reason)));
            }
            catch (JsonException)
            {
                skipped.Add(new SkippedRow(file.Name, line, "the line is not JSON"));
            }
            catch (InvalidOperationException)
            {
                // An escape stands for half of a surrogate pair. That shows only when the text is decoded.
                skipped.Add(new SkippedRow(file.Name, line, "the line has a text that is not Unicode"));
            }
        }

        return entries.Count == 0 ? throw new ListFormatException($"{file.Name} has no entry.")
            : !last.IsWhole ? throw new ListFormatException($"{file.Name} ends within an entity (line {last.Line}).")
            : new ListContent([.. entries.Select(entry => documents.TryGetValue(entry.Id, out var own)
                ? entry with { Identifiers = [.. entry.Identifiers.Concat(own).Distinct()] }
                : entry)], published, skipped);
    }

    private static IEnumerable<(int Line, string Text)> Lines(ListFile file)
    {
        using var reader = new StreamReader(file.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return (line, text);
            }
        }
    }

    private static void Add(
        JsonElement entity, List<ListedEntry> entries, Dictionary<string, List<ListedIdentifier>> documents, Action<string> skip)
    {
        if (entity.ValueKind != JsonValueKind.Object || Text(entity, "id") is not { } id || Text(entity, "schema") is not { } schema)
        {
            skip("no id or no schema");
            return;
        }

        if (schema is "Identification" or "Passport")
        {
            AddDocument(entity, schema, documents);
            return;
        }

        // Lines about others, such as owners and relatives, are there to be referred to; so are addresses and sanctions.
        if (entity.TryGetProperty("target", out var target) && target.ValueKind == JsonValueKind.False)
        {
            return;
        }

        if (Type(schema) is not { } type)
        {
            if (target.ValueKind == JsonValueKind.True)
            {
                skip($"schema {schema}");
            }

            return;
        }

        var names = Names(entity);
        if (names.Count == 0)
        {
            skip("no name");
            return;
        }

        entries.Add(new ListedEntry
        {
            Id = id,
            Type = type,
            Names = names,
            BirthDates = [.. Values(entity, "birthDate").Select(BirthPeriod.Parse).OfType<BirthPeriod>().Distinct()],
            Countries = [.. CountryProperties.SelectMany(name => Values(entity, name)).Select(CountryNames.CodeOf).OfType<string>().Distinct()],
            Gender = Values(entity, "gender").Select(gender => gender switch { "male" => "M", "female" => "F", _ => null }).FirstOrDefault(),
            Identifiers = [.. Numbers.SelectMany(number => Values(entity, number.Property)
                .Select(text => new ListedIdentifier(number.Type, text, null)))],
            Position = string.Join("; ", Values(entity, "position")) is { Length: > 0 } position ? position : null,
            Remarks = Values(entity, "notes").FirstOrDefault(),
        });
    }

    private static List<ListedName> Names(JsonElement entity)
    {
        var strong = NameProperties.SelectMany(name => Values(entity, name)).ToList();
        if (strong.Count == 0)
        {
            strong.Add(string.Join(' ', Values(entity, "firstName").Take(1).Concat(Values(entity, "lastName").Take(1))));
        }

        return [.. strong.Select(text => new ListedName(text)).Concat(Values(entity, "weakAlias").Select(text => new ListedName(text, IsWeak: true)))
            .Where(name => name.Text.Any(char.IsLetterOrDigit)).DistinctBy(name => name.Text)];
    }

    private static void AddDocument(JsonElement entity, string schema, Dictionary<string, List<ListedIdentifier>> documents)
    {
        var country = Values(entity, "country").Select(CountryNames.CodeOf).FirstOrDefault();
        var type = schema == "Passport" ? "PASSPORT" : Values(entity, "type").FirstOrDefault() ?? "OTHER";
        var numbers = Values(entity, "number").Select(number => new ListedIdentifier(type, number, country)).ToList();
        foreach (var holder in Values(entity, "holder").ToList())
        {
            if (!documents.TryGetValue(holder, out var own))
            {
                documents.Add(holder, own = []);
            }

            own.AddRange(numbers);
        }
    }

    private static DateTimeOffset? Latest(DateTimeOffset? known, JsonElement entity) =>
        entity.ValueKind == JsonValueKind.Object && DateTimeOffset.TryParse(
            Text(entity, "last_seen"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var seen) && !(seen <= known)
            ? seen
            : known;

    private static NameType? Type(string schema) => schema switch
    {
        "Person" => NameType.Person,
        "Organization" or "Company" or "LegalEntity" or "PublicBody" => NameType.Organisation,
        "Vessel" => NameType.Vessel,
        "Airplane" => NameType.Aircraft,
        _ => null,
    };

    private static string? Text(JsonElement entity, string member) =>
        entity.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static IEnumerable<string> Values(JsonElement entity, string property)
    {
        if (entity.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty(property, out var values) && values.ValueKind == JsonValueKind.Array)
        {
            foreach (var value in values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String))
            {
                if (value.GetString()!.Trim() is { Length: > 0 } text)
                {
                    yield return text;
                }
            }
        }
    }
}
