using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Onboarding.Application.Common.Settings;

/// <summary>The value is a score of a comparison of names, from 0.4 to 1 with at most four decimals.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScoreAttribute : ValidationAttribute, IFormat
{
    private const decimal Lowest = 0.4m;
    private const decimal Whole = 10_000m;

    /// <inheritdoc/>
    public string Format => "a score from 0.4 to 1";

    /// <summary>Returns a score in ten-thousandths; null if the text is not a score.</summary>
    public static int? Read(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
            && score is >= Lowest and <= 1 && score * Whole % 1 == 0
            ? (int)(score * Whole)
            : null;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && Read(text) is not null);
}
