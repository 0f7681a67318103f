using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Json;

/// <summary>Finds member names that a wire type does not have, from the type's source-generated metadata, in one pass over the text.</summary>
internal static class UnknownNames
{
    private const int LongestKnown = 256;

    // Looked up for each member of each body.
    private static readonly ConditionalWeakTable<JsonTypeInfo, Names> Known = [];

    /// <summary>
    /// Returns a finding by a rule for each unknown name of a text that was read as the type before, up to the greatest number of findings.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="type">The type.</param>
    /// <param name="rule">The rule; {0} is the path of the name.</param>
    /// <param name="allowsComments">Whether the text may have comments.</param>
    public static IReadOnlyList<Finding> Findings(ReadOnlySpan<byte> json, JsonTypeInfo type, Rule rule, bool allowsComments = false) =>
        [.. In(json, type, ValidationContext.MaxFindings, allowsComments).Select(path => Finding.Of(rule, path, path[1..]))];

    /// <summary>Returns the JSON pointers of the unknown names of a text that was read as the type before, in order.</summary>
    /// <param name="json">The text.</param>
    /// <param name="type">The type.</param>
    /// <param name="max">The greatest number of names.</param>
    /// <param name="allowsComments">Whether the text may have comments.</param>
    /// <param name="root">Receives the names at the root whose value is not null; null if they are not needed.</param>
    public static IReadOnlyList<string> In(
        ReadOnlySpan<byte> json, JsonTypeInfo type, int max, bool allowsComments = false, List<string>? root = null)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            MaxDepth = type.Options.MaxDepth,
            CommentHandling = allowsComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        });
        reader.Read();
        var found = new List<string>();
        Value(ref reader, type, "", root, new(found, max));
        return found;
    }

    // The reader is at the first token of the value, and afterwards at its last.
    private static void Value(ref Utf8JsonReader reader, JsonTypeInfo type, string path, List<string>? members, Found found)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var element = type.ElementType is null ? type : type.Options.GetTypeInfo(type.ElementType);
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    Value(ref reader, element, $"{path}/{i}", null, found);
                }
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            var names = Known.GetValue(type, static type => new(type));
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                Member(ref reader, names, path, members, found);
            }
        }
    }

    private static void Member(ref Utf8JsonReader reader, Names names, string path, List<string>? members, Found found)
    {
        var isKnown = names.TryGet(ref reader, out var known, out var name);
        if (!isKnown && names.RejectsOthers)
        {
            found.Add(path + JsonPointer.Of(name));
        }

        reader.Read();
        if (reader.TokenType != JsonTokenType.Null)
        {
            members?.Add(name);
        }

        if (known is null)
        {
            reader.Skip();
        }
        else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            Value(ref reader, known, path + JsonPointer.Of(name), null, found);
        }
    }

    private sealed record Found(List<string> Names, int Max)
    {
        public void Add(string name)
        {
            if (Names.Count < Max)
            {
                Names.Add(name);
            }
        }
    }

    /// <summary>The names of one type, each with the type of its value; null if the value has no names.</summary>
    private sealed class Names
    {
        private readonly FrozenDictionary<string, JsonTypeInfo?>.AlternateLookup<ReadOnlySpan<char>> _types;
        private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _spellings;

        public Names(JsonTypeInfo type)
        {
            var properties = type.Kind == JsonTypeInfoKind.Object ? type.Properties.Where(property => !property.IsExtensionData).ToArray() : [];
            var comparer = StringComparer.FromComparison(
                type.Options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
            _types = properties.ToFrozenDictionary(property => property.Name, property => Element(property, type), comparer)
                .GetAlternateLookup<ReadOnlySpan<char>>();
            _spellings = properties.ToFrozenDictionary(property => property.Name, property => property.Name, StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();

            // A text may have been read from any value.
            RejectsOthers = type.Kind == JsonTypeInfoKind.Object
                ? !type.Properties.Any(property => property.IsExtensionData)
                : type.Type != typeof(string);
        }

        public bool RejectsOthers { get; }

        /// <summary>Looks up the name at the reader. A name in the type's own spelling is not created again.</summary>
        public bool TryGet(ref Utf8JsonReader reader, out JsonTypeInfo? type, out string name)
        {
            if (reader.ValueSpan.Length > LongestKnown)
            {
                (type, name) = (null, reader.GetString()!);
                return _types.TryGetValue(name, out type);
            }

            Span<char> buffer = stackalloc char[LongestKnown];
            var sent = buffer[..reader.CopyString(buffer)];
            name = _spellings.TryGetValue(sent, out var spelling) ? spelling : new(sent);
            return _types.TryGetValue(sent, out type);
        }

        // A list with its own converter has no element type in the metadata, so the type argument is used. A scalar that the metadata does not have
        // has no names.
        private static JsonTypeInfo? Element(JsonPropertyInfo property, JsonTypeInfo owner)
        {
            var type = property.PropertyType;
            return owner.Options.TryGetTypeInfo(type.IsGenericType ? type.GetGenericArguments()[0] : type, out var element) ? element : null;
        }
    }
}
