using System.Net;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Common.Outgoing;
using Onboarding.Infrastructure.Screening.Sources;

namespace Onboarding.UnitTests.Screening;

/// <summary>Sources of lists: their definition, their schedule, and the addresses that they may have.</summary>
public class ListSourceTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AllowedSources None = new([]);

    [Theory]
    [InlineData("https://lists.example/sdn.csv", null)]
    [InlineData("https://8.8.8.8/sdn.csv", null)]
    [InlineData("http://lists.example/sdn.csv", "https_required")]
    [InlineData("https://127.0.0.1/sdn.csv", "source_not_allowed")]
    [InlineData("https://localhost/sdn.csv", "source_not_allowed")]
    [InlineData("https://[fd00::1]/sdn.csv", "source_not_allowed")]
    [InlineData("http://169.254.169.254/latest", "https_required")]
    [InlineData("ftp://lists.example/sdn.csv", "invalid_url")]
    [InlineData("https://user:secret@lists.example/sdn.csv", "invalid_url")]
    [InlineData(null, "invalid_url")]
    public void A_source_is_public_and_protected(string? url, string? code) =>
        Definition(url).Findings(["core-csv"], None).Select(finding => finding.Code).Should().Equal(code is null ? [] : [code]);

    [Fact]
    public void A_source_has_few_files_with_different_names()
    {
        Definition("https://a.example/x.csv", "https://b.example/x.csv").Findings(["core-csv"], None).Single().Code.Should().Be("same_file_name");
        Definition("https://a.example/x.csv", [.. Enumerable.Range(0, 8).Select(number => $"https://a.example/{number}.csv")])
            .Findings(["core-csv"], None).Single().Path.Should().Be("/source/more");
        Definition("https://a.example/x.csv", "x").Findings(["core-csv"], None).Single().Path.Should().Be("/source/more/0");
    }

    [Theory]
    [InlineData("https://a.example/lists/SDN.CSV?x=1", "SDN.CSV")]
    [InlineData("https://a.example/", "list")]
    [InlineData("https://a.example/a%2Fb.csv", "b.csv")]
    [InlineData("https://a.example/..%5Cevil.csv", "evil.csv")]
    public void A_file_is_named_by_the_last_segment_of_the_path(string url, string name) => ListSource.FileName(url).Should().Be(name);

    [Fact]
    public void A_list_is_due_at_once_then_by_its_schedule_and_sooner_after_a_failure()
    {
        var list = ScreeningList.Register(AccountId.None, "x", Definition("https://a.example/x.csv"), ["core-csv"], None, 1);
        list.IsDue(Now).Should().BeTrue();

        list.NoteFetch([], Now, 2);
        (list.IsDue(Now.AddMinutes(59)), list.IsDue(Now.AddMinutes(60))).Should().Be((false, true));

        list.NoteFailedFetch(Finding.Of(ScreeningListErrors.Unreachable, "", "x"), Now.AddMinutes(60), 3);
        (list.IsDue(Now.AddMinutes(74)), list.IsDue(Now.AddMinutes(75))).Should().Be((false, true));
        list.NoteFailedFetch(Finding.Of(ScreeningListErrors.Unreachable, "", "x"), Now.AddMinutes(75), 4);
        list.Fetch!.FailedSince.Should().Be(Now.AddMinutes(60));

        list.Retire(Now, 5);
        list.IsDue(Now.AddDays(1)).Should().BeFalse();
    }

    [Fact]
    public void Another_source_is_fetched_at_once_and_nothing_is_known_of_its_files()
    {
        var list = ScreeningList.Register(AccountId.None, "x", Definition("https://a.example/x.csv"), ["core-csv"], None, 1);
        list.NoteFetch([new("https://a.example/x.csv", "\"1\"", null)], Now, 2);

        list.Change(Definition("https://a.example/x.csv") with { Name = "Other" }, ["core-csv"], None, 3);
        list.Fetch!.Tags.Should().ContainSingle();
        list.Replace("ab", 5, 5, null, null, Now, 4);
        list.Fetch!.Tags.Should().BeEmpty("they describe the version before");
        list.Change(Definition("https://b.example/x.csv"), ["core-csv"], None, 5);

        list.Fetch.Should().BeNull();
    }

    [Fact]
    public void A_list_that_fails_unexpectedly_waits_longer_each_time()
    {
        var backoff = new RefreshBackoff(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15));

        Enumerable.Range(0, 4).Select(_ => backoff.Failed("x", Now).TotalSeconds).Should().Equal(5, 10, 20, 40);
        (backoff.MayTry("x", Now.AddSeconds(39)), backoff.MayTry("x", Now.AddSeconds(40)), backoff.MayTry("y", Now)).Should().Be((false, true, true));
        Enumerable.Range(0, 100).Select(_ => backoff.Failed("x", Now)).Max().Should().Be(TimeSpan.FromMinutes(15));
        backoff.Succeeded("x");
        backoff.MayTry("x", Now).Should().BeTrue();
        backoff.Failed("x", Now).TotalSeconds.Should().Be(5);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_connected_to()
    {
        using var names = new NameLookUps(TimeProvider.System, _ => [IPAddress.Parse("8.8.8.8"), IPAddress.Loopback]);
        using var client = new ListSourceClient(new GuardedConnections(None, names), None, new ListSourceOptions(), TimeProvider.System);

        var fetch = () => client.Fetch(["https://lists.example/x.csv"], [], default);

        (await fetch.Should().ThrowAsync<ListSourceException>()).WithMessage("x.csv: *internal network*");
    }

    private static ListDefinition Definition(string? url, params string[] more) => new()
    {
        Name = "List",
        Process = "SANCTIONS",
        Format = "core-csv",
        Source = new(url, more, 60),
    };
}
