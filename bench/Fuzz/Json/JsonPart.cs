using System.Text;
using System.Text.Json;

namespace Onboarding.Fuzz.Json;

/// <summary>
/// A part of a JSON text that can hold bytes that no JSON library writes: repeated names, broken literals, bytes that are not UTF-8. It is an object, an
/// array, or raw bytes.
/// </summary>
public sealed class JsonPart
{
    private JsonPart()
    {
    }

    /// <summary>The members of an object, names as raw bytes with their quotes; otherwise null.</summary>
    public List<(byte[] Name, JsonPart Value)>? Members { get; private init; }

    /// <summary>The elements of an array; otherwise null.</summary>
    public List<JsonPart>? Items { get; private init; }

    /// <summary>The bytes of anything else.</summary>
    public byte[] Raw { get; private init; } = [];

    /// <summary>Creates a part from raw bytes.</summary>
    public static JsonPart Of(byte[] raw) => new() { Raw = raw };

    /// <summary>Creates a part from raw text.</summary>
    public static JsonPart OfRaw(string raw) => Of(Encoding.UTF8.GetBytes(raw));

    /// <summary>Creates a text.</summary>
    public static JsonPart OfText(string text) => Of(Quoted(text));

    /// <summary>Creates an object.</summary>
    public static JsonPart Object(IEnumerable<(string Name, JsonPart Value)> members) =>
        new() { Members = [.. members.Select(member => (Quoted(member.Name), member.Value))] };

    /// <summary>Creates an array.</summary>
    public static JsonPart Array(IEnumerable<JsonPart> items) => new() { Items = [.. items] };

    /// <summary>Copies a parsed element.</summary>
    public static JsonPart Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Object(element.EnumerateObject().Select(member => (member.Name, Of(member.Value)))),
        JsonValueKind.Array => Array(element.EnumerateArray().Select(Of)),
        _ => OfRaw(element.GetRawText()),
    };

    /// <summary>Returns a text with quotes as JSON has it.</summary>
    public static byte[] Quoted(string text) => JsonSerializer.SerializeToUtf8Bytes(text, JsonSerializerOptions.Default);

    /// <summary>Returns the bytes.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    /// <summary>Returns every place below this part that holds another part.</summary>
    public IEnumerable<JsonSlot> Slots()
    {
        for (var i = 0; i < (Members?.Count ?? Items?.Count ?? 0); i++)
        {
            var slot = new JsonSlot(this, i);
            yield return slot;
            foreach (var inner in slot.Value.Slots())
            {
                yield return inner;
            }
        }
    }

    private void Write(MemoryStream stream)
    {
        if (Members is null && Items is null)
        {
            stream.Write(Raw);
            return;
        }

        stream.WriteByte((byte)(Members is null ? '[' : '{'));
        for (var i = 0; i < (Members?.Count ?? Items!.Count); i++)
        {
            if (i > 0)
            {
                stream.WriteByte((byte)',');
            }

            if (Members is not null)
            {
                stream.Write(Members[i].Name);
                stream.WriteByte((byte)':');
            }

            new JsonSlot(this, i).Value.Write(stream);
        }

        stream.WriteByte((byte)(Members is null ? ']' : '}'));
    }
}

/// <summary>The place of a member or an element.</summary>
/// <param name="Owner">The object or array.</param>
/// <param name="Index">The position.</param>
public readonly record struct JsonSlot(JsonPart Owner, int Index)
{
    /// <summary>The name of a member without its quotes; empty for an element.</summary>
    public string Name => Owner.Members is { } members ? Encoding.UTF8.GetString(members[Index].Name).Trim('"') : "";

    /// <summary>The part at this place.</summary>
    public JsonPart Value => Owner.Members is { } members ? members[Index].Value : Owner.Items![Index];

    /// <summary>Replaces the part.</summary>
    public void Set(JsonPart value)
    {
        if (Owner.Members is { } members)
        {
            members[Index] = (members[Index].Name, value);
        }
        else
        {
            Owner.Items![Index] = value;
        }
    }

    /// <summary>Replaces the name of a member by raw bytes; nothing happens to an element.</summary>
    public void Rename(byte[] name)
    {
        if (Owner.Members is { } members)
        {
            members[Index] = (name, members[Index].Value);
        }
    }

    /// <summary>Repeats the member or element.</summary>
    public void Repeat()
    {
        Owner.Members?.Add(Owner.Members[Index]);
        Owner.Items?.Add(Owner.Items[Index]);
    }

    /// <summary>Removes the member or element.</summary>
    public void Remove()
    {
        Owner.Members?.RemoveAt(Index);
        Owner.Items?.RemoveAt(Index);
    }
}
