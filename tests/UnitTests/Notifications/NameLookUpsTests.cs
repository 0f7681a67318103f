using System.Net;
using System.Net.Sockets;
using Onboarding.Infrastructure.Common.Outgoing;
using Onboarding.UnitTests.Access;

namespace Onboarding.UnitTests.Notifications;

public sealed class NameLookUpsTests : IDisposable
{
    private static readonly IPAddress[] Found = [IPAddress.Parse("8.8.8.8")];

    private readonly ManualClock _clock = new();
    private readonly ManualResetEventSlim _answers = new(initialState: true);
    private readonly NameLookUps _names;
    private int _lookUps;

    public NameLookUpsTests() => _names = new(_clock, host =>
    {
        Interlocked.Increment(ref _lookUps);
        if (host.StartsWith("slow", StringComparison.Ordinal))
        {
            _answers.Wait();
        }

        return host == "unknown" ? throw new SocketException((int)SocketError.HostNotFound) : Found;
    });

    [Fact]
    public async Task A_result_is_cached_for_a_short_time_and_an_address_is_not_looked_up()
    {
        (await Find("known")).Should().Equal(Found);
        (await Find("KNOWN")).Should().Equal(Found);
        (await Find("[::1]")).Should().Equal(IPAddress.IPv6Loopback);
        _lookUps.Should().Be(1);

        _clock.Advance(seconds: 10);
        await Find("known");

        _lookUps.Should().Be(2);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_looked_up_each_time()
    {
        for (var i = 0; i < 2; i++)
        {
            (await ((Func<Task>)(() => Find("unknown"))).Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.HostNotFound);
        }

        _lookUps.Should().Be(2);
    }

    [Fact]
    public async Task An_account_with_many_slow_names_leaves_places_for_others()
    {
        _answers.Reset();
        var slow = Enumerable.Range(0, 100).Select(i => Find($"slow{i}", "attacker")).ToList();

        (await Find("known", "bank")).Should().Equal(Found);
        (await ((Func<Task>)(() => Find("slow99", "attacker"))).Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.TryAgain);
        slow.Count(one => one.IsFaulted).Should().Be(100 - NameLookUps.MostOfAccount);

        _answers.Set();
        (await Task.WhenAll(slow.Where(one => !one.IsFaulted))).Should().HaveCount(NameLookUps.MostOfAccount);
        (await Find("slow99", "attacker")).Should().Equal(Found);
    }

    [Fact]
    public async Task Requests_for_one_name_share_a_look_up_and_each_can_give_up()
    {
        _answers.Reset();
        using var abort = new CancellationTokenSource();
        var (one, other) = (_names.AddressesOf("slow", "a", abort.Token), Find("slow", "b"));
        await abort.CancelAsync();
        await ((Func<Task>)(() => one)).Should().ThrowAsync<OperationCanceledException>();

        _answers.Set();

        (await other).Should().Equal(Found);
        _lookUps.Should().Be(1);
    }

    public void Dispose()
    {
        _answers.Set();
        _names.Dispose();
    }

    private Task<IPAddress[]> Find(string host, string account = "a") => _names.AddressesOf(host, account, CancellationToken.None);
}
