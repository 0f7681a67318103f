using System.Globalization;
using System.Text.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets.Reading;

/// <summary>One value of a document that is being read, with its path. It validates itself and adds findings.</summary>
internal readonly struct DocumentPart(JsonElement json, string path, List<Finding> findings)
{
    /// <summary>Whether the whole document has no findings so far.</summary>
    public bool IsValid => findings.Count == 0;

    /// <summary>The value itself.</summary>
    public JsonElement Json => json;

    /// <summary>Adds a finding about this value.</summary>
    public void Report(Rule rule, params string[] arguments)
    {
        if (findings.Count < ValidationContext.MaxFindings)
        {
            findings.Add(Finding.Of(rule, path, arguments));
        }
    }

    /// <summary>Returns whether this is an object with only these members, each at most once. Without names it may have any members.</summary>
    public bool IsObject(params ReadOnlySpan<string> members)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Report(RuleSetErrors.WrongKind, "an object");
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!seen.Add(member.Name))
            {
                Child(member.Name, member.Value).Report(RuleSetErrors.Duplicate);
            }
            else if (!members.IsEmpty && !members.Contains(member.Name))
            {
                Child(member.Name, member.Value).Report(RuleSetErrors.UnknownMember);
            }
        }

        return true;
    }

    /// <summary>Returns the members of an object, whatever their names.</summary>
    public IEnumerable<(string Name, DocumentPart Part)> Members()
    {
        var self = this;
        return json.EnumerateObject().Select(member => (member.Name, self.Child(member.Name, member.Value)));
    }

    /// <summary>Returns an optional member; null if it is absent.</summary>
    public DocumentPart? Optional(string name) => json.TryGetProperty(name, out var member) ? Child(name, member) : null;

    /// <summary>Returns a mandatory member; adds a finding and returns null if it is absent.</summary>
    public DocumentPart? Required(string name)
    {
        if (Optional(name) is { } member)
        {
            return member;
        }

        Child(name, default).Report(RuleSetErrors.MissingMember);
        return null;
    }

    /// <summary>Returns the elements of a list; adds a finding and returns none if it is not a list or its length is out of range.</summary>
    public IEnumerable<DocumentPart> Items(int minCount, int maxCount)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            Report(RuleSetErrors.WrongKind, "a list");
            return [];
        }

        if (json.GetArrayLength() is var count && (count < minCount || count > maxCount))
        {
            Report(RuleSetErrors.InvalidCount, $"{minCount} to {maxCount} elements");
            return [];
        }

        var self = this;
        return json.EnumerateArray().Select((element, index) => self.Child(index.ToString(CultureInfo.InvariantCulture), element));
    }

    /// <summary>Returns an element of a list.</summary>
    public DocumentPart Element(int index) => Child(index.ToString(CultureInfo.InvariantCulture), json[index]);

    /// <summary>Reads a string that is not blank and has no control characters.</summary>
    public string? Text(int maxLength)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            Report(RuleSetErrors.WrongKind, "a string");
        }
        else if (json.GetString() is { } text && !TextRules.IsBlank(text) && text.Length <= maxLength && TextRules.IsLine(text))
        {
            return text;
        }
        else
        {
            Report(RuleSetErrors.InvalidValue, $"1 to {maxLength} characters, not only blanks, without control characters");
        }

        return null;
    }

    /// <summary>Reads a whole number in a range.</summary>
    public int? Integer(int lowest, int highest)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= lowest && number <= highest)
        {
            return number;
        }

        Report(RuleSetErrors.InvalidValue, string.Create(CultureInfo.InvariantCulture, $"a whole number from {lowest} to {highest}"));
        return null;
    }

    /// <summary>Reads a number of at most 28 digits.</summary>
    public decimal? Number()
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number))
        {
            return number;
        }

        Report(RuleSetErrors.InvalidValue, "a number of at most 28 digits");
        return null;
    }

    /// <summary>Validates a date, yyyy-MM-dd.</summary>
    public void Date()
    {
        if (json.ValueKind != JsonValueKind.String
            || !DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(RuleSetErrors.InvalidValue, "a date, yyyy-MM-dd");
        }
    }

    /// <summary>Reads a code of a closed set.</summary>
    public T? Choice<T>() where T : struct, Enum
    {
        if (json.ValueKind == JsonValueKind.String && Codes<T>.TryRead(json.GetString()!, out var value))
        {
            return value;
        }

        Report(RuleSetErrors.InvalidValue, $"one of {string.Join(", ", Codes<T>.All)}");
        return null;
    }

    private DocumentPart Child(string name, JsonElement value) =>
        new(value, $"{path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", findings);
}
