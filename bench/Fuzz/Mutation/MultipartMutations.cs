using System.Text;
using Onboarding.Fuzz.Json;
using Onboarding.Fuzz.Requests;

namespace Onboarding.Fuzz.Mutation;

/// <summary>Turns a JSON body into multipart/form-data, right or broken.</summary>
internal static class MultipartMutations
{
    private const string Boundary = "x7f3";

    private static readonly string[] Names = ["", "a[", "a]", "[a]", "a[b][c][d][e]", "a[999999999]", "a[-1]", "a[][]", "a.b", "\0", "a\"b", "a[0][0][0][0][0][0][0][0][0][0]", "*"];

    public static void Apply(Draft draft, Dice dice)
    {
        var parts = new List<byte[]>();
        Flatten(draft.Json!, "", parts);
        for (var count = dice.Below(3); count > 0; count--)
        {
            Worsen(parts, dice);
        }

        var body = parts.SelectMany(part => (byte[])[.. Bytes($"--{Boundary}\r\n"), .. part, .. "\r\n"u8]).Concat(Bytes($"--{Boundary}--\r\n")).ToArray();
        (draft.Json, draft.Body) = (null, dice.Below(10) switch
        {
            0 => body[..dice.Below(body.Length)],
            1 => body[..^(Boundary.Length + 6)],
            2 => [.. "preamble\r\n"u8, .. body, .. "epilogue"u8],
            3 => [.. body.Where(one => one != (byte)'\r')],
            4 => [],
            _ => body,
        });
        draft.SetHeader("Content-Type", dice.Below(10) switch
        {
            0 => "multipart/form-data",
            1 => "multipart/form-data; boundary=",
            2 => "multipart/form-data; boundary=\"",
            3 => "multipart/form-data; boundary=other",
            4 => $"multipart/form-data; boundary={new string('b', 200)}",
            5 => $"multipart/mixed; boundary={Boundary}",
            _ => $"multipart/form-data; boundary={Boundary}",
        });
    }

    private static void Worsen(List<byte[]> parts, Dice dice)
    {
        var value = HostileValues.Bytes(dice);
        var name = dice.Pick(Names);
        parts.Insert(dice.Below(parts.Count + 1), dice.Below(10) switch
        {
            0 => [.. "\r\n"u8, .. value],
            1 => Bytes("Content-Disposition: form-data"),
            2 => Bytes("no colon here\r\n\r\nx"),
            3 => [.. Bytes($"Content-Disposition: form-data; name=\"{name}\"; filename=\"../../a\0.png\"\r\nContent-Type: image/png\r\n\r\n"), .. value],
            4 => [.. Bytes($"Content-Disposition: form-data; name={name}\r\nContent-Type: application/json\r\n\r\n"), .. HostileValues.Json(dice)],
            5 => Bytes($"X: {new string('h', dice.Pick([100, 20_000]))}\r\nContent-Disposition: form-data; name=\"h\"\r\n\r\nx"),
            6 => Bytes(string.Concat(Enumerable.Repeat("A: b\r\n", 100)) + "\r\nx"),
            7 => Bytes($"Content-Disposition: attachment; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!"),
            8 => Bytes($"Content-Disposition: form-data; name*=UTF-8''%ff{name}\r\n\r\nx"),
            _ => parts.Count > 0 ? dice.Pick(parts) : [],
        });
    }

    // Members of members as owner[member], the notation of the dialects that take forms.
    private static void Flatten(JsonPart json, string name, List<byte[]> parts)
    {
        if (parts.Count > 300)
        {
            return;
        }

        if (json.Members is null && json.Items is null)
        {
            var value = json.Raw is [(byte)'"', .. var inner, (byte)'"'] ? inner : json.Raw;
            parts.Add([.. Bytes($"Content-Disposition: form-data; name=\"{name}\"\r\n\r\n"), .. value]);
            return;
        }

        for (var i = 0; i < (json.Members?.Count ?? json.Items!.Count); i++)
        {
            var slot = new JsonSlot(json, i);
            var own = json.Members is null ? $"{i}" : slot.Name;
            Flatten(slot.Value, name.Length == 0 ? own : $"{name}[{own}]", parts);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
