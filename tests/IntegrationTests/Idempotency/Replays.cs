using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Idempotency.KeyedCalls;

namespace Onboarding.IntegrationTests.Idempotency;

/// <summary>A key has one accepted call and its response.</summary>
public abstract class Replays(Database database)
{
    [Fact]
    public async Task A_repeated_call_gets_the_same_response_and_has_no_effect()
    {
        var app = await database.Start(Keyed());
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));

        var first = (await app.Call(Clients, key, Named(name))).ShouldBeFirst();

        first.Json["Secret"]!.GetValue<string>().Should().NotBeEmpty();
        (await app.Call(Clients, key, Named(name))).ShouldReplay(first);
        (await app.Call(Clients, key, Named(name))).ShouldReplay(first);
        (await app.ClientsNamed(name)).Should().Be(1);
        (await app.Audit("limit=200")).ShouldBeOk().Items.Count(entry => entry["reference"]?.GetValue<string>() == first.Json["ClientId"]!.GetValue<string>()).Should().Be(1);
    }

    [Fact]
    public async Task Without_a_key_each_call_has_an_effect()
    {
        var app = await database.Start(Keyed());
        var name = Payload.Fresh("name");

        (await app.Call(Clients, null, Named(name))).ShouldBeFirst();
        (await app.Call(Clients, "", Named(name))).ShouldBeFirst();

        (await app.ClientsNamed(name)).Should().Be(2);
    }

    [Fact]
    public async Task Another_body_is_rejected()
    {
        var app = await database.Start(Keyed());
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        var first = (await app.Call(Clients, key, Named(name))).ShouldBeFirst();

        (await app.Call(Clients, key, Named(name) + " ")).ShouldBeRejectedFor(422, "idempotency_key_reused");
        (await app.Call(Clients, key, Named(Payload.Fresh("other")))).ShouldBeRejectedFor(422, "idempotency_key_reused");

        (await app.Call(Clients, key, Named(name))).ShouldReplay(first);
        (await app.ClientsNamed(name)).Should().Be(1);
    }

    [Fact]
    public async Task The_same_key_in_another_account_method_or_path_is_another_key()
    {
        var app = await database.Start(Keyed() with { Environment = "Production" });
        var (ours, theirs) = (await app.AddClient(["core"], "A"), await app.AddClient(["core"], "B"));
        var colleague = await app.AddClient(["core"], "A");
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));

        var first = (await app.Call(Clients, key, Named(name), caller: ours)).ShouldBeFirst();
        (await app.Call(Clients, key, Named(name), caller: theirs)).ShouldBeFirst();
        (await app.Call(Clients, key.ToUpperInvariant(), Named(name), caller: ours)).ShouldBeFirst();
        (await app.Call(Clients, key, Named(name), HttpMethod.Put, ours)).ShouldBeFirst();
        (await app.Call(Clients, key, Named(name), HttpMethod.Patch, ours)).ShouldBeFirst();
        (await app.Call("/keyed/others", key, Named(name), caller: ours)).ShouldBeFirst();

        (await app.Call(Clients, key, Named(name), caller: colleague)).ShouldReplay(first);
        (await app.Call(Clients + "?query=other", key, Named(name), caller: ours)).ShouldReplay(first);
        (await app.ClientsNamed(name)).Should().Be(6);
    }

    [Fact]
    public async Task A_rejected_call_does_not_use_its_key()
    {
        var app = await database.Start(Keyed());
        var (key, code, name) = (Payload.Fresh("key"), Payload.Fresh("CODE"), Payload.Fresh("name"));
        (await app.Call(Codes, Payload.Fresh("key"), Coded(code))).ShouldBeFirst();

        (await app.Call(Codes, key, Coded(code))).ShouldBeRejectedFor(409, "code_exists");
        (await app.Call(Codes, key, Coded(code))).ShouldBeRejectedFor(409, "code_exists");
        (await app.Call(Codes, key, Coded(code + "2"))).ShouldBeFirst();

        (await app.Call(Clients, key, Named(""))).ShouldBeProblem(400);
        (await app.Call(Clients, key, """{"name":""")).Status.Should().Be(System.Net.HttpStatusCode.BadRequest);
        (await app.Call(Clients, key, Named(name))).ShouldBeFirst();
    }

    [Fact]
    public async Task A_key_that_is_missing_or_too_long_is_rejected()
    {
        var app = await database.Start(Keyed());
        var (longest, code) = (Payload.Fresh("key").PadRight(255, 'k'), Payload.Fresh("CODE"));

        (await app.Call(Codes, null, Coded(code))).ShouldBeRejectedFor(400, "idempotency_key_missing");
        (await app.Call(Codes, " ", Coded(code))).ShouldBeRejectedFor(400, "idempotency_key_missing");
        (await app.Call(Codes, longest + "k", Coded(code))).ShouldBeRejectedFor(400, "idempotency_key_too_long");
        var first = (await app.Call(Codes, longest, Coded(code))).ShouldBeFirst();
        (await app.Call(Codes, longest, Coded(code))).ShouldReplay(first);
    }

    [Fact]
    public async Task Bodies_of_every_kind_are_compared()
    {
        var stage = new Stage();
        var app = await database.Start(Keyed(stage));
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        stage.Directs(name, _ => Task.CompletedTask);
        var path = $"/keyed/staged?name={name}";

        var first = (await app.Call(path, key, content: null)).ShouldBeFirst(200);
        (await app.Call(path, key, "")).ShouldReplay(first);
        (await app.Call(path, key, "unread")).ShouldBeRejectedFor(422, "idempotency_key_reused");
        (await app.Call(path, key, new string('x', 1 << 20))).ShouldBeRejectedFor(422, "idempotency_key_reused");
        (await app.Call(path, key, new string('x', (1 << 20) + 1))).ShouldBeProblem(413);
        stage.Runs(name).Should().Be(1);

        var streamed = (await app.Call(Clients, key, Streamed(Named(name)))).ShouldBeFirst();
        (await app.Call(Clients, key, Named(name))).ShouldReplay(streamed);

        static StreamContent Streamed(string body) => new(new Unmeasured(Encoding.UTF8.GetBytes(body))) { Headers = { { "Content-Type", "application/json" } } };
    }

    [Fact]
    public async Task A_response_without_a_body_is_replayed_too()
    {
        var stage = new Stage();
        var app = await database.Start(Keyed(stage));
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        stage.Directs(name, _ => Task.CompletedTask);

        var first = (await app.Call($"/keyed/empty?name={name}", key, content: null)).ShouldBeFirst(204);

        (await app.Call($"/keyed/empty?name={name}", key, content: null)).ShouldReplay(first);
        stage.Runs(name).Should().Be(1);
    }

    [Fact]
    public async Task An_instance_of_another_profile_replays_the_response_unchanged()
    {
        var (old, young) = (new Stage { Profile = "old" }, new Stage { Profile = "young" });
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        old.Directs(name, _ => Task.CompletedTask);
        var (before, after) = (await database.Start(Keyed(old)), await database.Start(Keyed(young)));

        var first = (await before.Call($"/keyed/profiled?name={name}", key, content: null)).ShouldBeFirst(200);

        first.Json["profile"]!.GetValue<string>().Should().Be("old");
        (await after.Call($"/keyed/profiled?name={name}", key, content: null)).ShouldReplay(first);
    }

    [Fact]
    public async Task The_database_does_not_contain_a_response_in_clear_text()
    {
        var app = await database.Start(Keyed());
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        var first = (await app.Call(Clients, key, Named(name))).ShouldBeFirst();
        await using var scope = app.Services.CreateAsyncScope();

        var stored = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Database.SqlQuery<byte[]>($"SELECT Outcome AS Value FROM IdempotentOutcomes").ToListAsync();

        stored.Should().NotBeEmpty();
        stored.Select(Encoding.Latin1.GetString).Should()
            .NotContain(text => text.Contains(first.Json["Secret"]!.GetValue<string>()) || text.Contains(first.Json["ClientId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_response_whose_encryption_keys_are_lost_is_rejected_and_its_key_stays_used()
    {
        var app = await database.Start(Keyed());
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        (await app.Call(Clients, key, Named(name))).ShouldBeFirst();
        var elsewhere = Directory.CreateTempSubdirectory("onboarding-keys-");

        // Stored responses keep the key that they were stored with; all other data follows the newest one.
        var newest = JsonNode.Parse((await CommandRun.Of(database, "keys", "rotate", "--json")).LastLine)!["key"]!.GetValue<string>();
        (await CommandRun.Of(database, "documents", "reencrypt")).ExitCode.Should().Be(0);
        File.Copy(Path.Combine(database.KeysFolder, $"key-{newest}.xml"), Path.Combine(elsewhere.FullName, $"key-{newest}.xml"));

        var bereft = await database.Start(Keyed() with { Settings = [("DataProtection:KeysFolder", elsewhere.FullName)] });

        (await bereft.Call(Clients, key, Named(name))).ShouldBeRejectedFor(409, "idempotency_answer_lost");
        (await bereft.Call(Clients, key, Named("other"))).ShouldBeRejectedFor(422, "idempotency_key_reused");
        (await bereft.ClientsNamed(name)).Should().Be(1);
        await database.Stop(bereft);
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task An_expired_key_can_be_used_again()
    {
        var clock = new MovingClock();
        var app = await database.Start(Keyed() with { Clock = clock, Settings = [("Idempotency:KeepHours", "2")] });
        var (key, name, other) = (Payload.Fresh("key"), Payload.Fresh("name"), Payload.Fresh("other"));
        var first = (await app.Call(Clients, key, Named(name))).ShouldBeFirst();

        clock.Advance(TimeSpan.FromMinutes(119));
        (await app.Call(Clients, key, Named(name))).ShouldReplay(first);
        clock.Advance(TimeSpan.FromMinutes(2));

        var anew = (await app.Call(Clients, key, Named(other))).ShouldBeFirst();
        (await app.Call(Clients, key, Named(other))).ShouldReplay(anew);
        clock.Advance(TimeSpan.FromMinutes(119));
        (await app.Call(Clients, key, Named(other))).ShouldReplay(anew);
        (await app.ClientsNamed(name)).Should().Be(1);
        (await app.ClientsNamed(other)).Should().Be(1);
    }

    [Fact]
    public async Task Only_expired_responses_are_deleted()
    {
        var clock = new MovingClock();
        var app = await database.Start(Keyed() with { Clock = clock, Settings = [("Instances:LeaseSeconds", "3"), ("Retention:PeriodSeconds", "0.2")] });
        for (var i = 0; i < 5; i++)
        {
            (await app.Call(Clients, Payload.Fresh("old"), Named("old"))).ShouldBeFirst();
        }

        clock.Advance(TimeSpan.FromHours(25));
        var (key, name) = (Payload.Fresh("new"), Payload.Fresh("new"));
        var kept = (await app.Call(Clients, key, Named(name))).ShouldBeFirst();

        await Eventually.True(
            async () => await app.Count($"SELECT COUNT(*) AS Value FROM IdempotentOutcomes WHERE Until < {clock.GetUtcNow().UtcTicks}") == 0, () => "ended answers stayed");
        (await app.Call(Clients, key, Named(name))).ShouldReplay(kept);

        // Its clock is ahead, so the responses of other tests have expired for it.
        await database.Stop(app);
    }

    [Fact]
    public async Task A_controller_without_the_attribute_of_keys_cannot_send()
    {
        var app = await database.Start(Keyed());
        (await app.Call("/unmarked", Payload.Fresh("key"), content: null)).ShouldBeProblem(500);
        (await app.Call("/unmarked", null, content: null)).ShouldBeProblem(500);
    }

    /// <summary>A body without a known length, which is sent in chunks.</summary>
    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

public sealed class ReplaysOnSqlite(SqliteDatabase database) : Replays(database), IClassFixture<SqliteDatabase>;

public sealed class ReplaysOnSqlServer(SqlServerDatabase database) : Replays(database), IClassFixture<SqlServerDatabase>;
