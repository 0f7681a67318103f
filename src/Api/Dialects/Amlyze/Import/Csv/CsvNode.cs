using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>
/// A member of the customer that a row becomes: an object, a list or a value. Members without a value in the row are left out, and an element of a
/// list without one moves the later elements up.
/// </summary>
/// <param name="name">The name of the member, or the index in a list.</param>
internal sealed class CsvNode(string name)
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<CsvNode> _children = [];
    private CsvValue? _value;
    private bool _isList;

    /// <summary>Adds a value below this member; returns false if there is one at that place.</summary>
    /// <param name="path">The names and indexes from here to the value.</param>
    /// <param name="template">The same in the contract's spelling.</param>
    /// <param name="value">The value.</param>
    public bool Add(ReadOnlySpan<string> path, ReadOnlySpan<string> template, CsvValue value)
    {
        if (path.IsEmpty)
        {
            var isNew = _value is null;
            _value ??= value;
            return isNew;
        }

        _isList = template[0] == CsvFields.Index;
        var child = _isList ? int.Parse(path[0], CultureInfo.InvariantCulture).ToString("D4", CultureInfo.InvariantCulture) : template[0];
        if (_children.Find(one => one.Name == child) is not { } node)
        {
            node = new(child);
            _children.Add(node);
            if (_isList)
            {
                _children.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
            }
        }

        return node.Add(path[1..], template[1..], value);
    }

    /// <summary>Returns the row as a JSON object in UTF-8.</summary>
    public static byte[] Write(CsvNode root, IReadOnlyList<string> row)
    {
        var bytes = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            root.Write(json, row);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private string Name { get; } = name;

    private void Write(Utf8JsonWriter json, IReadOnlyList<string> row)
    {
        if (_value is { } value)
        {
            json.WriteStringValue(value.Of(row));
            return;
        }

        if (_isList)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartObject();
        }

        foreach (var child in _children)
        {
            // A constant counts only here: no row gets an address that is only a constant type.
            if (child._value is not { Column: null } && !child.HasValue(row))
            {
                continue;
            }

            if (!_isList)
            {
                json.WritePropertyName(child.Name);
            }

            child.Write(json, row);
        }

        if (_isList)
        {
            json.WriteEndArray();
        }
        else
        {
            json.WriteEndObject();
        }
    }

    private bool HasValue(IReadOnlyList<string> row) => _value is { } value
        ? value.Column is not null && !TextRules.IsBlank(value.Of(row))
        : _children.Exists(child => child.HasValue(row));
}
