using System.Text;
using Onboarding.Fuzz.Json;
using Onboarding.Fuzz.Requests;

namespace Onboarding.Fuzz.Mutation;

/// <summary>Mutations of the JSON of a body.</summary>
internal static class JsonMutations
{
    private static readonly string[] Names =
        ["", "x", "id", "__proto__", "$type", "$id", "$ref", "constructor", "a.b", "a/b", "a[0]", "NAME", "\0", "é", "account", "role", "roles", "status", "riskLevel", "version"];

    public static void ReplaceValue(Draft draft, Dice dice) => Slot(draft, dice).Set(JsonPart.Of(HostileValues.Json(dice)));

    // Only a value without parts: an object in itself would have no end.
    public static void SwapValues(Draft draft, Dice dice)
    {
        var value = Slot(draft, dice).Value;
        Slot(draft, dice).Set(value.Members is null && value.Items is null ? value : JsonPart.OfRaw("{}"));
    }

    public static void Repeat(Draft draft, Dice dice) => Slot(draft, dice).Repeat();

    public static void Remove(Draft draft, Dice dice) => Slot(draft, dice).Remove();

    public static void RenameMember(Draft draft, Dice dice)
    {
        var slot = Slot(draft, dice);
        slot.Rename(dice.Below(6) switch
        {
            0 => JsonPart.Quoted(slot.Name.ToUpperInvariant()),
            1 => JsonPart.Quoted(slot.Name + " "),
            2 => [(byte)'"', .. HostileValues.Bytes(dice), (byte)'"'],
            3 => Encoding.UTF8.GetBytes(slot.Name),
            4 => Encoding.UTF8.GetBytes("\"\\ud800\""),
            _ => JsonPart.Quoted(dice.Pick(Names)),
        });
    }

    public static void AddMember(Draft draft, Dice dice)
    {
        JsonPart[] objects = [draft.Json!, .. draft.Json!.Slots().Select(slot => slot.Value)];
        if (dice.Pick(objects).Members is { } members)
        {
            members.Add((JsonPart.Quoted(dice.Percent(10) ? new string('n', 10_000) : dice.Pick(Names)), JsonPart.Of(HostileValues.Json(dice))));
        }
    }

    public static void Nest(Draft draft, Dice dice)
    {
        var (open, close) = dice.Pick<(string, string)>([("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")]);
        var depth = dice.Pick([10, 31, 32, 33, 63, 64, 65, 200, 5_000]);
        var inner = string.Concat(Enumerable.Repeat(open, depth)) + "1" + (dice.Percent(80) ? string.Concat(Enumerable.Repeat(close, depth)) : "");
        Slot(draft, dice).Set(JsonPart.OfRaw(inner));
    }

    // Mostly some elements more than a limit; seldom so many that the body is large.
    public static void Multiply(Draft draft, Dice dice)
    {
        var slot = Slot(draft, dice);
        var element = dice.Percent(50) ? JsonPart.OfRaw(dice.Pick(["{}", "null", "1", "\"\"", "[]"])) : slot.Value;
        var count = dice.Pick([2, 11, 101, 101, 1_001, 20_000]);
        if (element.ToBytes().Length * (long)count < 4 << 20)
        {
            slot.Set(JsonPart.Array(Enumerable.Repeat(element, count)));
        }
    }

    public static void ReplaceBody(Draft draft, Dice dice)
    {
        draft.Body = dice.Below(5) switch
        {
            0 => [],
            1 => HostileValues.Bytes(dice),
            2 => [(byte)'[', .. draft.BodyBytes(), (byte)']'],
            3 => [.. draft.BodyBytes(), .. draft.BodyBytes()],
            _ => HostileValues.Json(dice),
        };
        draft.Json = null;
    }

    private static JsonSlot Slot(Draft draft, Dice dice)
    {
        JsonSlot[] slots = [.. draft.Json!.Slots()];
        return dice.Pick(slots);
    }
}
