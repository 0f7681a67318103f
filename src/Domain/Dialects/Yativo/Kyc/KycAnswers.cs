using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// The answers of submissions as they are stored (<see cref="VerificationData"/>): under the names of the contract, values in one spelling. A change
/// of a submission replaces the answers that it states and keeps the others.
/// </summary>
internal static class KycAnswers
{
    private static readonly IDictionary<string, JsonElement> None = new Dictionary<string, JsonElement>();

    /// <summary>Returns the answers of a person.</summary>
    public static IDictionary<string, JsonElement> Of(PersonKyc person) =>
        Members(JsonSerializer.SerializeToElement(person.SectionData, KycAnswersContext.Default.PersonKyc));

    /// <summary>Returns the answers of a business.</summary>
    public static IDictionary<string, JsonElement> Of(BusinessKyc business) =>
        Members(JsonSerializer.SerializeToElement(business.SectionData, KycAnswersContext.Default.BusinessKyc));

    /// <summary>Returns the stored answers of a person; empty without any, and for those of a business.</summary>
    public static PersonKyc Person(IDictionary<string, JsonElement>? answers) => Read(answers, KycAnswersContext.Default.PersonKyc) ?? new();

    /// <summary>Returns the stored answers of a business; empty without any, and for those of a person.</summary>
    public static BusinessKyc Business(IDictionary<string, JsonElement>? answers) => Read(answers, KycAnswersContext.Default.BusinessKyc) ?? new();

    /// <summary>Returns the data after a submission.</summary>
    /// <param name="answers">The answers of the submission that have fields here.</param>
    /// <param name="submission">The submission, with its other answers.</param>
    /// <param name="current">The customer's current data.</param>
    /// <param name="isUpdate">Whether the submission changes an earlier one. Otherwise it replaces all answers.</param>
    /// <param name="classifiers">The occupations and industries.</param>
    public static VerificationData Stored(
        IDictionary<string, JsonElement> answers, YativoSubmission submission, CustomerData current, bool isUpdate, Classifiers classifiers)
    {
        var earlier = isUpdate ? current.Verification : null;
        var merged = Merge(earlier?.Answers, Merge(submission.OtherAnswers, answers));
        var unknown = Merge(earlier?.UnknownAnswers, submission.UnknownAnswers);
        var (risks, unlisted) = submission.Type == EntityType.Organization
            ? (KycRisks.Of(Business(merged)), Unlisted(classifiers, "business_industry", Business(merged).Industry))
            : (KycRisks.Of(Person(merged)), Unlisted(classifiers, "most_recent_occupation_code", Person(merged).MostRecentOccupationCode));
        return new()
        {
            Answers = merged,
            UnknownAnswers = unknown.Count == 0 ? null : unknown,
            HighRisk = risks.Count == 0 ? null : risks,
            UnlistedCodes = unlisted,
        };
    }

    /// <summary>Returns the answers after a change.</summary>
    public static IDictionary<string, JsonElement> Merge(IDictionary<string, JsonElement>? earlier, IDictionary<string, JsonElement>? now)
    {
        var all = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in (earlier ?? None).Concat(now ?? None))
        {
            all[name] = value;
        }

        return all;
    }

    private static string[]? Unlisted(Classifiers classifiers, string name, string? code) =>
        code is null || KycCodes.IsListed(classifiers, code) ? null : [name];

    // A submission of the other type is rejected for its type. Its other rules must not fail on answers that it cannot read.
    private static T? Read<T>(IDictionary<string, JsonElement>? answers, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return Object(answers).Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Object(IDictionary<string, JsonElement>? answers) =>
        JsonSerializer.SerializeToElement(answers ?? None, KycAnswersContext.Default.IDictionaryStringJsonElement);

    // An empty list counts as not sent, as everywhere in a submission.
    private static Dictionary<string, JsonElement> Members(JsonElement answers) => answers.EnumerateObject()
        .Where(one => !(one.Value.ValueKind == JsonValueKind.Array && one.Value.GetArrayLength() == 0)).ToDictionary(
            one => one.Name, one => one.Value.Clone(), StringComparer.Ordinal);
}

/// <summary>Serializes the answers with the names of the contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonKyc))]
[JsonSerializable(typeof(BusinessKyc))]
[JsonSerializable(typeof(IDictionary<string, JsonElement>))]
internal sealed partial class KycAnswersContext : JsonSerializerContext;
