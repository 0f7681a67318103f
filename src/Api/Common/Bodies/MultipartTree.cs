using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Bodies;

/// <summary>Builds an object from the names and values of a form: members in the order of the parts, lists in the order of their indexes.</summary>
internal sealed class MultipartTree
{
    private const int MaxDepth = 8;
    private const int MaxIndex = 200;
    private const int MaxNameLength = 512;

    // Files are long texts in Base64, whose characters need no escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OrderedDictionary<string, object> _root = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];

    /// <summary>The names that cannot be read or contradict others.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds a value under a name.</summary>
    public void Add(string name, string value)
    {
        if (PathOf(name) is not { } path || !Put(path, value))
        {
            Note(name);
        }
    }

    /// <summary>Returns the object in UTF-8. A level whose names are the numbers from 0 on is a list. Rejected names were noted before.</summary>
    public byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json, _root, isRoot: true);
        }

        return bytes.ToArray();
    }

    private bool Put(string[] path, string value)
    {
        var level = _root;
        foreach (var segment in path[..^1])
        {
            if (!level.TryGetValue(segment, out var next))
            {
                level[segment] = next = new OrderedDictionary<string, object>(StringComparer.Ordinal);
            }

            if (next is not OrderedDictionary<string, object> inner)
            {
                return false;
            }

            level = inner;
        }

        return level.TryAdd(path[^1], value);
    }

    // a[b][0] and a.b.0 are the same name. An empty index, a[], is the next one of its list.
    private string[]? PathOf(string name)
    {
        if (name.Length is 0 or > MaxNameLength || Count(name, '[') != Count(name, ']'))
        {
            return null;
        }

        var path = name.Replace("]", "", StringComparison.Ordinal).Replace('[', '.').Split('.');
        if (path.Length > MaxDepth || path[0].Length == 0)
        {
            return null;
        }

        for (var i = 1; i < path.Length; i++)
        {
            if (path[i].Length == 0)
            {
                path[i] = LevelAt(path[..i])?.Count.ToString(CultureInfo.InvariantCulture) ?? "0";
            }

            if (char.IsAsciiDigit(path[i][0]) && !(int.TryParse(path[i], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index <= MaxIndex && path[i] == $"{index}"))
            {
                return null;
            }
        }

        return path;
    }

    private OrderedDictionary<string, object>? LevelAt(string[] path) => path.Aggregate(
        (OrderedDictionary<string, object>?)_root, (level, segment) => level?.GetValueOrDefault(segment) as OrderedDictionary<string, object>);

    private static int Count(string text, char sign) => text.Count(one => one == sign);

    private void Note(string name)
    {
        if (_findings.Count < ValidationContext.MaxFindings)
        {
            var path = "/" + name.Replace("]", "", StringComparison.Ordinal).Replace('[', '/').Replace('.', '/');
            _findings.Add(Finding.Of(MultipartObjects.NameInvalid, path.Length > MaxNameLength ? path[..MaxNameLength] : path));
        }
    }

    private static void Write(Utf8JsonWriter json, OrderedDictionary<string, object> level, bool isRoot)
    {
        if (!isRoot && IsList(level, out var items))
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                WriteValue(json, item);
            }

            json.WriteEndArray();
            return;
        }

        json.WriteStartObject();
        foreach (var (name, value) in level)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    // Indexes may leave gaps within the bound: a client that removed an element need not renumber the others.
    private static bool IsList(OrderedDictionary<string, object> level, out IEnumerable<object> items)
    {
        var isList = level.Count > 0 && level.Keys.All(name => char.IsAsciiDigit(name[0]));
        items = isList ? level.OrderBy(one => int.Parse(one.Key, CultureInfo.InvariantCulture)).Select(one => one.Value) : [];
        return isList;
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        if (value is string text)
        {
            json.WriteStringValue(text);
        }
        else
        {
            Write(json, (OrderedDictionary<string, object>)value, isRoot: false);
        }
    }
}
