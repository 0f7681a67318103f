using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The weights of the comparison. All figures are whole numbers; likenesses and deductions are in ten-thousandths, costs in hundredths of a letter.
/// </summary>
public sealed record MatchPolicy
{
    // The revision of the comparison itself: names may have another score by another one.
    private const int Comparison = 2;

    /// <summary>The policy that the service starts with.</summary>
    public static MatchPolicy Default { get; } = new();

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The name for people.</summary>
    public string Name { get; init; } = "Onboarding";

    /// <summary>The thresholds of lists and processes that differ from <see cref="Threshold"/>.</summary>
    public PolicyThresholds Thresholds { get; init; } = PolicyThresholds.None;

    /// <summary>The lowest score of a hit.</summary>
    public int Threshold { get; init; } = 7000;

    /// <summary>The part of a word's allowed cost that does not depend on its length.</summary>
    public int EditAllowance { get; init; } = 30;

    /// <summary>The part of a word's allowed cost for each of its letters.</summary>
    public int EditAllowancePerLetter { get; init; } = 20;

    /// <summary>
    /// The greatest allowed cost of a word, whatever its length. It is below three letters, because the index finds words that differ by at most two.
    /// </summary>
    public int EditAllowanceMax { get; init; } = 280;

    /// <summary>The limit that a word's cost never exceeds, even if the budget of the whole name would allow more.</summary>
    public int EditLimit { get; init; } = 150;

    /// <summary>The part of this limit for each letter of the longer word.</summary>
    public int EditLimitPerLetter { get; init; } = 17;

    /// <summary>The likeness that a wrong letter deducts: at 10,000 it deducts the letter's share of the word.</summary>
    public int EditSlope { get; init; } = 8000;

    /// <summary>The likeness of words that sound alike.</summary>
    public int Sound { get; init; } = 9300;

    /// <summary>The likeness of two spellings of one given name.</summary>
    public int Spelling { get; init; } = 9700;

    /// <summary>The likeness of a given name and its short form.</summary>
    public int Nickname { get; init; } = 8800;

    /// <summary>The likeness of a word and its initial.</summary>
    public int Initial { get; init; } = 7600;

    /// <summary>The likeness of words that are written together on the other side.</summary>
    public int Joined { get; init; } = 9600;

    /// <summary>The likeness of words whose consonants are the same, where one side is written without vowels.</summary>
    public int Script { get; init; } = 9200;

    /// <summary>
    /// The deduction for parts without a partner on one side, as a share of the points of the pairs, if they were the whole name. The actual
    /// deduction is in proportion to their weight.
    /// </summary>
    public int Omission { get; init; } = 5500;

    /// <summary>The fixed deduction if both names have parts without a partner, as a share of the points of the pairs.</summary>
    public int Conflict { get; init; } = 2600;

    /// <summary>The further deduction in that case, in proportion to the weight of the parts without a partner.</summary>
    public int ConflictShare { get; init; } = 6000;

    /// <summary>The fixed deduction in place of <see cref="Conflict"/> if in one name only numbers have no partner.</summary>
    public int SmallConflict { get; init; } = 1500;

    /// <summary>The deduction if the names of father and child are exchanged, as a share of the points of the pairs.</summary>
    public int Exchanged { get; init; } = 3500;

    /// <summary>The deduction if the legal forms contradict each other.</summary>
    public int LegalForm { get; init; } = 700;

    /// <summary>The highest score if only one word of a longer name fits.</summary>
    public int OneWord { get; init; } = 6600;

    /// <summary>The addition for birth dates that agree to the day.</summary>
    public int BirthDayAgrees { get; init; } = 500;

    /// <summary>The addition for birth dates that agree as far as they are known.</summary>
    public int BirthYearAgrees { get; init; } = 200;

    /// <summary>The deduction if the birth years are neighbours, or day and month are exchanged.</summary>
    public int BirthYearIsNear { get; init; } = 400;

    /// <summary>The deduction if the birth dates contradict each other.</summary>
    public int BirthDateContradicts { get; init; } = 2300;

    /// <summary>The addition for a common country.</summary>
    public int CountryAgrees { get; init; } = 200;

    /// <summary>The deduction if both sides have countries and none in common; half of it for organisations.</summary>
    public int CountryContradicts { get; init; } = 900;

    /// <summary>The deduction if the genders contradict each other.</summary>
    public int GenderContradicts { get; init; } = 1500;

    /// <summary>The addition for a common identifier.</summary>
    public int IdentifierAgrees { get; init; } = 3000;

    /// <summary>Returns the allowed cost of a word with a number of letters.</summary>
    public int Allowance(int letters) => Math.Min(EditAllowanceMax, EditAllowance + (EditAllowancePerLetter * letters));

    /// <summary>
    /// The SHA-256 of the weights, the thresholds, the tables of words and the revision of the comparison, in hexadecimal digits: the same hash gives
    /// the same scores.
    /// </summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Weights() + Thresholds + MatchTables.Sha256)));

    /// <summary>Returns whether names are found under the same keys by another policy, so that one index serves both.</summary>
    public bool SharesKeysWith(MatchPolicy other) =>
        (EditAllowance, EditAllowancePerLetter, EditAllowanceMax) == (other.EditAllowance, other.EditAllowancePerLetter, other.EditAllowanceMax);

    private string Weights()
    {
        int[] weights =
        [
            Comparison, Version, Threshold, EditAllowance, EditAllowancePerLetter, EditAllowanceMax, EditLimit, EditLimitPerLetter, EditSlope, Sound, Spelling,
            Nickname, Initial, Joined, Script, Omission, Conflict, ConflictShare, SmallConflict, Exchanged, LegalForm, OneWord, BirthDayAgrees,
            BirthYearAgrees, BirthYearIsNear, BirthDateContradicts, CountryAgrees, CountryContradicts, GenderContradicts, IdentifierAgrees,
        ];
        return string.Join(',', weights.Select(weight => weight.ToString(CultureInfo.InvariantCulture)));
    }
}
