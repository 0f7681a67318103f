using System.Globalization;
using System.Text;

namespace Onboarding.Load.Jobs;

/// <summary>Writes a customer's value into a request, always with the same number of bytes, so that the request is built only once.</summary>
internal delegate void PlaceWriter(Span<byte> place, int connection, long customer);

/// <summary>A field of a request in which customers differ.</summary>
/// <param name="Text">The placeholder in the payload.</param>
/// <param name="Write">Writes the value of a customer.</param>
internal sealed record Place(string Text, PlaceWriter Write)
{
    /// <summary>The placeholder of a number's digits.</summary>
    public const string Digits = "########";

    // Odd and not a multiple of 5, so each of the hundred million numbers occurs once: successive customers are far apart in the index.
    private const long Stride = 61_803_399;
    private const long Numbers = 100_000_000;

    /// <summary>The customer's number, rising.</summary>
    public static readonly Place Number = new(Digits, static (place, _, customer) => Put(place, customer));

    /// <summary>A number that no other customer of the connection has, in no order.</summary>
    public static readonly Place Scattered = new(Digits, static (place, _, customer) => Put(place, customer * Stride % Numbers));

    /// <summary>The last name.</summary>
    public static readonly Place Name = new(Names.Place, Names.Write);

    /// <summary>
    /// A quoted value that some customers have: one customer in every <c>Each</c>, where a later entry of the table has priority over an earlier one.
    /// </summary>
    /// <param name="mark">A character that no payload contains.</param>
    /// <param name="values">The values, and how many customers there are for each one with the value.</param>
    public static Place OneOf(char mark, params (string Value, int Each)[] values)
    {
        var length = values.Max(one => one.Value.Length) + 2;
        var texts = values.Select(one => (Text: Encoding.ASCII.GetBytes($"\"{one.Value}\"".PadRight(length)), one.Each)).Reverse().ToArray();
        return new(new string(mark, length), (place, _, customer) => texts.First(one => customer % one.Each == 0).Text.CopyTo(place));
    }

    private static void Put(Span<byte> place, long number) => number.TryFormat(place, out _, "D8", CultureInfo.InvariantCulture);
}
