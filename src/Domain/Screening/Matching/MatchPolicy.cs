using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The weights of the comparison. All figures are whole numbers; likenesses and deductions are in ten-thousandths, costs in hundredths of a letter.
/// </summary>
public sealed record MatchPolicy
{
    /// <summary>The policy that the service starts with.</summary>
    public static MatchPolicy Default { get; } = new();

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The name for people.</summary>
    public string Name { get; init; } = "Onboarding";

    /// <summary>The thresholds that differ from <see cref="Threshold"/>.</summary>
    public PolicyThresholds Thresholds { get; init; } = PolicyThresholds.None;

    /// <summary>The score from which an alert begins.</summary>
    public int Threshold { get; init; } = 7000;

    /// <summary>The cost that a word may have whatever its length.</summary>
    public int EditAllowance { get; init; } = 30;

    /// <summary>The further cost that a word may have for each of its letters.</summary>
    public int EditAllowancePerLetter { get; init; } = 20;

    /// <summary>
    /// The greatest cost that a word may have by its length. The index relies on it: it finds words by at most two letters that differ.
    /// </summary>
    public int EditAllowanceMax { get; init; } = 280;

    /// <summary>The cost that no word may exceed even if the whole name is long enough for it.</summary>
    public int EditLimit { get; init; } = 150;

    /// <summary>The further limit for each letter of the longer word.</summary>
    public int EditLimitPerLetter { get; init; } = 17;

    /// <summary>How much of the likeness a wrong letter takes: 10,000 takes the letter's share of the word.</summary>
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

    /// <summary>What is deducted if all of one name is left over on one side, in shares of the likeness.</summary>
    public int Omission { get; init; } = 5500;

    /// <summary>What is deducted at once if words are left over on both sides: they are another name.</summary>
    public int Conflict { get; init; } = 2600;

    /// <summary>What is deducted further for the share of the words left over on both sides.</summary>
    public int ConflictShare { get; init; } = 6000;

    /// <summary>What is deducted if only numbers, or words of little weight, are left over on both sides.</summary>
    public int SmallConflict { get; init; } = 1500;

    /// <summary>What is deducted if the names of father and child are exchanged.</summary>
    public int Exchanged { get; init; } = 3500;

    /// <summary>What is deducted if the legal forms contradict each other.</summary>
    public int LegalForm { get; init; } = 700;

    /// <summary>The highest score if only one word of a longer name fits.</summary>
    public int OneWord { get; init; } = 6600;

    /// <summary>What a birth date that agrees to the day adds.</summary>
    public int BirthDayAgrees { get; init; } = 500;

    /// <summary>What a birth date that agrees as far as it is known adds.</summary>
    public int BirthYearAgrees { get; init; } = 200;

    /// <summary>What is deducted if the birth years are neighbours, or day and month are exchanged.</summary>
    public int BirthYearIsNear { get; init; } = 400;

    /// <summary>What is deducted if the birth dates contradict each other.</summary>
    public int BirthDateContradicts { get; init; } = 2300;

    /// <summary>What a common country adds.</summary>
    public int CountryAgrees { get; init; } = 200;

    /// <summary>What is deducted if both sides name countries and none is common; half for organisations.</summary>
    public int CountryContradicts { get; init; } = 900;

    /// <summary>What is deducted if the genders contradict each other.</summary>
    public int GenderContradicts { get; init; } = 1500;

    /// <summary>What a common identifier adds.</summary>
    public int IdentifierAgrees { get; init; } = 3000;

    /// <summary>Returns the cost that a word of some letters may have.</summary>
    public int Allowance(int letters) => Math.Min(EditAllowanceMax, EditAllowance + (EditAllowancePerLetter * letters));

    /// <summary>
    /// The SHA-256 of the weights, the thresholds and the tables of words, in hexadecimal digits: the same hash gives the same scores.
    /// </summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Weights() + Thresholds + MatchTables.Sha256)));

    /// <summary>Whether names are found under the same keys by another policy, so that one index serves both.</summary>
    public bool SharesKeysWith(MatchPolicy other) =>
        (EditAllowance, EditAllowancePerLetter, EditAllowanceMax) == (other.EditAllowance, other.EditAllowancePerLetter, other.EditAllowanceMax);

    private string Weights()
    {
        int[] weights =
        [
            Version, Threshold, EditAllowance, EditAllowancePerLetter, EditAllowanceMax, EditLimit, EditLimitPerLetter, EditSlope, Sound, Spelling,
            Nickname, Initial, Joined, Script, Omission, Conflict, ConflictShare, SmallConflict, Exchanged, LegalForm, OneWord, BirthDayAgrees,
            BirthYearAgrees, BirthYearIsNear, BirthDateContradicts, CountryAgrees, CountryContradicts, GenderContradicts, IdentifierAgrees,
        ];
        return string.Join(',', weights.Select(weight => weight.ToString(CultureInfo.InvariantCulture)));
    }
}
