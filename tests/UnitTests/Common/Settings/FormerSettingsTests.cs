using Microsoft.Extensions.Configuration;
using Onboarding.Api.Common;

namespace Onboarding.UnitTests.Common.Settings;

public sealed class FormerSettingsTests
{
    [Fact]
    public void A_former_name_is_read_as_the_present_one_and_reported()
    {
        var configuration = new ConfigurationManager { ["Retention:RefusedRecordsDays"] = "7" };

        FormerSettings.Translate(configuration).Should().Equal(("Retention__RefusedRecordsDays", "Retention__RejectedRecordsDays"));
        configuration["Retention:RejectedRecordsDays"].Should().Be("7");
    }

    [Fact]
    public void The_present_name_applies_if_both_are_set()
    {
        var configuration = new ConfigurationManager { ["Retention:RefusedRecordsDays"] = "7", ["Retention:RejectedRecordsDays"] = "9" };

        FormerSettings.Translate(configuration).Should().BeEmpty();
        configuration["Retention:RejectedRecordsDays"].Should().Be("9");
    }

    [Fact]
    public void Present_names_are_not_changed() =>
        FormerSettings.Translate(new ConfigurationManager { ["Retention:EventsDays"] = "9" }).Should().BeEmpty();
}
