using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>Dates of birth of customers and related entities, and days that are written as timestamps.</summary>
public sealed class BirthDateTests
{
    [Theory]
    [InlineData("1900-01-01", true)]
    [InlineData("1899-12-31", false)]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", false)]
    [InlineData("1961-05", false)]
    [InlineData("1961", false)]
    [InlineData("1975-09-20T00:00:00", true)]
    [InlineData("1975-09-20T00:00:00+03:00", true)]
    [InlineData("1975-09-20T00:00:00.000Z", true)]
    [InlineData("1975-09-20T21:00:00Z", false)]
    [InlineData("1975-09-20T00:00:01", false)]
    public void A_person_was_born_on_a_day_from_1900_to_today(string date, bool isAccepted)
    {
        AmlyzeRequest.Individual().With("/birthDate", $"\"{date}\"").Findings().Select(finding => (finding.Code, finding.Path))
            .Should().Equal(isAccepted ? [] : [("C011", "/birthDate")]);
        AmlyzeRequest.Full("ORGANIZATION").With("/listRelatedEntity/0/birthDate", $"\"{date}\"").Findings().Select(finding => (finding.Code, finding.Path))
            .Should().Equal(isAccepted ? [] : [("C017.C016.RE09", "/listRelatedEntity/0/birthDate")]);
    }

    [Theory]
    [InlineData("documentIssueDate", "Q002.DOC04")]
    [InlineData("documentExpiryDate", "Q002.DOC07")]
    public void A_timestamp_that_is_not_midnight_is_no_day(string field, string code)
    {
        var path = $"/listBusinessEntityDocument/0/{field}";
        AmlyzeRequest.Full("INDIVIDUAL").With(path, "\"2023-10-01T23:59:59Z\"").Findings().Should().ContainSingle()
            .Which.Should().Match<Finding>(finding => finding.Code == code && finding.Path == path);
        AmlyzeRequest.Full("INDIVIDUAL").With(path, "\"2023-10-01T00:00:00Z\"").Findings().Should().BeEmpty();
    }

    [Fact]
    public void Days_that_the_published_samples_write_with_a_time_are_the_day_as_written() =>
        AmlyzeRequest.Individual().With("/applicationDate", "\"2023-10-01T09:45:00.000+02:00\"").Draft().Profile.ApplicationDate.Should().Be(new DateOnly(2023, 10, 1));
}
