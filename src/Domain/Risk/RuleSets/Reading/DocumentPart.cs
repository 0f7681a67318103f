using System.Globalization;
using System.Text.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets.Reading;

/// <summary>One value of a document that is being read: it knows where it stands and reports what it is not.</summary>
internal readonly struct DocumentPart(JsonElement json, string path, List<Finding> findings)
{
    /// <summary>Whether nothing was found in the whole document so far.</summary>
    public bool IsSound => findings.Count == 0;

    /// <summary>The value itself.</summary>
    public JsonElement Json => json;

    /// <summary>Notes a defect of this value.</summary>
    public void Report(Rule rule, params string[] named)
    {
        if (findings.Count < ValidationContext.MaxFindings)
        {
            findings.Add(Finding.Of(rule, path, named));
        }
    }

    /// <summary>Whether this is an object of these members and no others, each once.</summary>
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
                Below(member.Name, member.Value).Report(RuleSetErrors.Twice);
            }
            else if (!members.IsEmpty && !members.Contains(member.Name))
            {
                Below(member.Name, member.Value).Report(RuleSetErrors.Unknown);
            }
        }

        return true;
    }

    /// <summary>The members of an object of any names.</summary>
    public IEnumerable<(string Name, DocumentPart Part)> Members()
    {
        var self = this;
        return json.EnumerateObject().Select(member => (member.Name, self.Below(member.Name, member.Value)));
    }

    /// <summary>A member, if it is stated.</summary>
    public DocumentPart? Optional(string name) => json.TryGetProperty(name, out var member) ? Below(name, member) : null;

    /// <summary>A member that has to be stated.</summary>
    public DocumentPart? Required(string name)
    {
        if (Optional(name) is { } member)
        {
            return member;
        }

        Below(name, default).Report(RuleSetErrors.Missing);
        return null;
    }

    /// <summary>The elements of a list of so many.</summary>
    public IEnumerable<DocumentPart> Items(int fewest, int most)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            Report(RuleSetErrors.WrongKind, "a list");
            return [];
        }

        if (json.GetArrayLength() is var count && (count < fewest || count > most))
        {
            Report(RuleSetErrors.InvalidCount, $"{fewest} to {most} elements");
            return [];
        }

        var self = this;
        return json.EnumerateArray().Select((element, index) => self.Below(index.ToString(CultureInfo.InvariantCulture), element));
    }

    /// <summary>An element of a list.</summary>
    public DocumentPart Element(int index) => Below(index.ToString(CultureInfo.InvariantCulture), json[index]);

    /// <summary>A text that is not blank and has no control characters.</summary>
    public string? Text(int longest)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            Report(RuleSetErrors.WrongKind, "a text");
        }
        else if (json.GetString() is { } text && !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl))
        {
            return text;
        }
        else
        {
            Report(RuleSetErrors.InvalidValue, $"1 to {longest} characters, not only blanks, without control characters");
        }

        return null;
    }

    /// <summary>A whole number in a range.</summary>
    public int? Integer(int lowest, int highest)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= lowest && number <= highest)
        {
            return number;
        }

        Report(RuleSetErrors.InvalidValue, string.Create(CultureInfo.InvariantCulture, $"a whole number from {lowest} to {highest}"));
        return null;
    }

    /// <summary>Any number of at most 28 digits.</summary>
    public decimal? Number()
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number))
        {
            return number;
        }

        Report(RuleSetErrors.InvalidValue, "a number of at most 28 digits");
        return null;
    }

    /// <summary>A day, yyyy-MM-dd.</summary>
    public void Date()
    {
        if (json.ValueKind != JsonValueKind.String || !DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(RuleSetErrors.InvalidValue, "a day, yyyy-MM-dd");
        }
    }

    /// <summary>A member of a closed set.</summary>
    public T? Choice<T>() where T : struct, Enum
    {
        if (json.ValueKind == JsonValueKind.String && Codes<T>.TryRead(json.GetString()!, out var value))
        {
            return value;
        }

        Report(RuleSetErrors.InvalidValue, $"one of {string.Join(", ", Codes<T>.All)}");
        return null;
    }

    private DocumentPart Below(string name, JsonElement value) =>
        new(value, $"{path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", findings);
}
