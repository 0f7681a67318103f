using System.Net;
using System.Net.Sockets;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Rejected sign-ins are counted, and the limits of callers without sign-in hold for one address.</summary>
public abstract class RejectedSignInLists(Database database)
{
    private static readonly AppChoices Production = new() { Environment = "Production" };

    [Fact]
    public async Task Rejections_of_one_id_from_one_address_for_one_reason_are_one_row_a_minute()
    {
        var app = await database.Start(Production with { Settings = [("Authentication:LockOut:Failures", "1000")] });
        var (admin, guess) = (await app.AddAdministrator(), new Caller("guess-" + Guid.NewGuid().ToString("N")[..12], "wrong"));
        for (var i = 0; i < 40; i++)
        {
            (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(401);
        }

        await app.RejectedSignIns(admin, guess.Id);
        var rows = (await app.GetAs(admin, $"{RejectedSignInsPath}?user={guess.Id}")).ShouldBeOk().Items;
        rows.Should().HaveCountLessThanOrEqualTo(2, "a minute may have ended in between");
        rows.Sum(row => row["count"]!.GetValue<long>()).Should().Be(40);
        foreach (var row in rows)
        {
            row["address"]!.GetValue<string>().Should().Be("127.0.0.1");
            row["code"]!.GetValue<string>().Should().Be("unknown_client");
            row["first"]!.GetValue<DateTimeOffset>().Should().BeOnOrBefore(row["last"]!.GetValue<DateTimeOffset>());
        }

        (await app.GetAs(admin, $"/onboarding/v1/audit?user={guess.Id}")).ShouldBeOk().Items.Should().BeEmpty("the trail is permanent");
        (await app.GetAs(admin, $"{RejectedSignInsPath}?user={guess.Id}&address=192.0.2.1")).ShouldBeOk().Items.Should().BeEmpty();
    }

    [Fact]
    public async Task The_limit_of_callers_without_sign_in_holds_for_one_address()
    {
        var app = await database.Start(("RateLimits:RequestsPerSecond", "1"), ("RateLimits:Burst", "2"));
        using var other = From(IPAddress.Parse("127.0.0.2"), app.Client.BaseAddress!);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => app.Get(CoreCustomers)));

        answers.Should().Contain(answer => answer.Status == HttpStatusCode.TooManyRequests);
        (await Answer.Of(await other.GetAsync(CoreCustomers))).ShouldBeOk();
    }

    private static HttpClient From(IPAddress address, Uri server) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(address, 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = server };
}

public sealed class RejectedSignInListsOnSqlite(SqliteDatabase database) : RejectedSignInLists(database), IClassFixture<SqliteDatabase>;

public sealed class RejectedSignInListsOnSqlServer(SqlServerDatabase database) : RejectedSignInLists(database), IClassFixture<SqlServerDatabase>;

/// <summary>The expiry, on a database of its own: an app whose clock is ahead deletes the rows of other apps too.</summary>
public sealed class ExpiredRejections(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Rejections_expire()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices
        {
            Environment = "Production",
            Clock = clock,
            Settings = [("Retention:RejectedSignInsDays", "1"), ("Retention:PeriodSeconds", "0.2")],
        });
        var guess = new Caller("guess-" + Guid.NewGuid().ToString("N")[..12], "wrong");
        var admin = await app.AddAdministrator();
        (await app.GetAs(guess, CoreCustomers)).ShouldBeProblem(401);
        (await app.RejectedSignIns(admin, guess.Id)).Should().ContainSingle();

        clock.Advance(TimeSpan.FromDays(2));

        await Eventually.True(async () => (await app.RejectedSignIns(admin, guess.Id)).Count == 0, () => "The row did not expire.");
    }
}
