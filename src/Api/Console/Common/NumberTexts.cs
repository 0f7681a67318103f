using System.Globalization;

namespace Onboarding.Api.Console.Common;

/// <summary>Reads numbers as people write them, with a decimal point or comma.</summary>
internal static class NumberTexts
{
    /// <summary>Returns the number; null for a text that is none, or whose comma is ambiguous (<see cref="IsAmbiguous"/>).</summary>
    public static decimal? Read(string? text) => !IsAmbiguous(text) && decimal.TryParse(
        text?.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>Returns whether a comma may separate thousands or decimals: 150,000 is 150 to one reader and 150 thousand to another.</summary>
    public static bool IsAmbiguous(string? text) => text?.TrimStart('-', '+').Split(',') is [{ Length: >= 1 and <= 3 } whole, { Length: 3 } rest]
        && whole[0] != '0' && whole.All(char.IsAsciiDigit) && rest.All(char.IsAsciiDigit);
}
