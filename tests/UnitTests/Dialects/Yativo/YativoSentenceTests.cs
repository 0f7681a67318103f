using System.Reflection;
using Onboarding.Api.Dialects.Yativo;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.UnitTests.Dialects.Yativo;

/// <summary>A live client throws away a sentence that is long or looks like a technical text, so no sentence of the dialect does.</summary>
public class YativoSentenceTests
{
    public static TheoryData<string> Sentences =>
    [
        .. YativoFields.Sentences.Values.Concat(Enumerable.Range(400, 200).Select(YativoFailures.MessageOf).Where(text => text.Length > 0))
            .Concat(KycHints.Of(["most_recent_occupation_code", "registered_address.country", "identifying_information.0.type"]).Values).Distinct(),
    ];

    [Theory, MemberData(nameof(Sentences))]
    public void A_sentence_is_one_that_a_client_shows(string sentence)
    {
        sentence.Length.Should().BeLessThan(250, "a field's name is added");
        sentence.Should().NotMatchRegex(@"^[{\[]\D|https?://|Exception|SQLSTATE|\{""|at \S+\.\w+:\d+");
    }

    [Fact]
    public void Every_rule_of_a_submission_has_a_sentence() => typeof(KycErrors).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null)).OfType<Rule>().Should().OnlyContain(rule => YativoFields.Sentences.ContainsKey(rule));
}
