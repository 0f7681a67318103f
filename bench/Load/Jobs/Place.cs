using System.Globalization;
using System.Text;

namespace Onboarding.Load.Jobs;

/// <summary>Writes what a connection's customer has at a place of the request: as many bytes for each, so that the request is built once.</summary>
internal delegate void PlaceWriter(Span<byte> place, int connection, long customer);

/// <summary>A kind of place in a request at which customers differ.</summary>
/// <param name="Text">What stands there before the first is written.</param>
/// <param name="Write">Writes a customer's.</param>
internal sealed record Place(string Text, PlaceWriter Write)
{
    /// <summary>Digits of a number.</summary>
    public const string Digits = "########";

    // Odd and no multiple of 5, so each of the hundred million numbers is met once: neighbours in time are far apart in the tree of keys.
    private const long Stride = 61_803_399;
    private const long Numbers = 100_000_000;

    /// <summary>The customer's number, rising.</summary>
    public static readonly Place Number = new(Digits, static (place, _, customer) => Put(place, customer));

    /// <summary>A number that no other customer of the connection has, in no order.</summary>
    public static readonly Place Scattered = new(Digits, static (place, _, customer) => Put(place, customer * Stride % Numbers));

    /// <summary>The last name.</summary>
    public static readonly Place Name = new(Names.Place, Names.Write);

    /// <summary>A value in quotes that some customers have: each of a step, where a later line of the table wins over an earlier.</summary>
    /// <param name="mark">A character that no payload has.</param>
    /// <param name="values">Values, and how many customers there are to one that has it.</param>
    public static Place OneOf(char mark, params (string Value, int Each)[] values)
    {
        var length = values.Max(one => one.Value.Length) + 2;
        var texts = values.Select(one => (Text: Encoding.ASCII.GetBytes($"\"{one.Value}\"".PadRight(length)), one.Each)).Reverse().ToArray();
        return new(new string(mark, length), (place, _, customer) => texts.First(one => customer % one.Each == 0).Text.CopyTo(place));
    }

    private static void Put(Span<byte> place, long number) => number.TryFormat(place, out _, "D8", CultureInfo.InvariantCulture);
}
