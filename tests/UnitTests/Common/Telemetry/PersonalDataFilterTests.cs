using System.Diagnostics;
using Onboarding.Api.Common.Telemetry;

namespace Onboarding.UnitTests.Common.Telemetry;

public class PersonalDataFilterTests
{
    [Theory]
    [InlineData("url.path")]
    [InlineData("url.query")]
    [InlineData("url.full")]
    [InlineData("http.target")]
    [InlineData("http.url")]
    [InlineData("db.query.text")]
    [InlineData("db.statement")]
    public void A_tag_that_may_hold_personal_data_is_removed(string tag) => Filtered(span => span.SetTag(tag, "/customers/by-external-id/38001010014")).TagObjects.Should().BeEmpty();

    [Fact]
    public void The_message_of_a_failure_is_removed_but_not_its_status()
    {
        var span = Filtered(one => one.SetStatus(ActivityStatusCode.Error, "The duplicate key value is (default, 38001010014)."));

        (span.Status, span.StatusDescription).Should().Be((ActivityStatusCode.Error, null));
    }

    [Fact]
    public void Other_tags_are_kept() =>
        Filtered(span => span.SetTag("http.route", "customers/{id}").SetTag("error.type", "2627")).TagObjects.Should().HaveCount(2);

    private static Activity Filtered(Func<Activity, Activity> tagged)
    {
        using var filter = new PersonalDataFilter();
        using var span = tagged(new Activity("request"));
        filter.OnEnd(span);
        return span;
    }
}
