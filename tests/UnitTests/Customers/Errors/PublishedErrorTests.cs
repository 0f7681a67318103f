using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Errors;

public class PublishedErrorTests
{
    public static TheoryData<string> Requests => [.. PublishedDefects.OfRequests.Keys];

    public static TheoryData<string> DatabaseRules => [.. PublishedDefects.OfDatabaseRules.Keys];

    [Fact]
    public void Every_published_line_has_a_defect() =>
        PublishedLine.All.Select(line => line.Key).Should().BeEquivalentTo(PublishedDefects.OfRequests.Keys.Concat(PublishedDefects.OfDatabaseRules.Keys));

    [Theory, MemberData(nameof(Requests))]
    public void A_defect_is_rejected_with_its_published_code_and_text_alone(string key)
    {
        var (line, defect) = (PublishedLine.Named(key), PublishedDefects.OfRequests[key]());

        var found = defect.Request.Findings().Should().ContainSingle().Subject;

        (found.Code, AmlyzeWording.Message(found), found.Path).Should().Be((line.Code, defect.Fill(line.Template), defect.Path));
        found.Rule.IsPublished.Should().BeTrue();
    }

    [Theory, MemberData(nameof(Requests))]
    public void Profile_A_has_the_messages_of_2023(string key)
    {
        var (line, defect) = (PublishedLine.Named(key), PublishedDefects.OfRequests[key]());

        var message = Wording2023.SentenceOf(defect.Request.Findings(AmlyzeProfile.A).Should().ContainSingle().Subject);

        message.Should().Be((line.Variant("code_variants") ?? line.Code, defect.Fill(WordingOf2023.Template(line))));
    }

    [Theory, MemberData(nameof(DatabaseRules))]
    public void A_database_rule_has_its_published_code_and_text(string key)
    {
        var (line, rule) = (PublishedLine.Named(key), PublishedDefects.OfDatabaseRules[key]);

        (rule.Code, AmlyzeWording.Of(rule).Message, rule.IsPublished).Should().Be((line.Code, line.Template, true));
    }
}
