using System.Net;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Idempotency.KeyedCalls;

namespace Onboarding.IntegrationTests.Idempotency;

/// <summary>Simultaneous calls with one key: one is carried out, and all successful responses are the same.</summary>
public abstract class Concurrency(Database database)
{
    private const int Keys = 200;
    private const int Duplicates = 8;

    [Fact]
    public async Task Simultaneous_calls_with_one_key_are_carried_out_once()
    {
        var app = await database.Start(Keyed());
        string[] names = [.. Enumerable.Range(0, Keys).Select(_ => Payload.Fresh("name"))];

        var answers = await AskTogether(names, (name, _) => app.Call(Clients, name, Named(name)));

        foreach (var (name, of) in answers)
        {
            var first = of.Single(answer => answer.Status == HttpStatusCode.Created && !answer.Headers.ContainsKey(ReplayHeader));
            ShouldAgree(of, first);
            (await app.Call(Clients, name, Named(name))).ShouldReplay(first);
            (await app.ClientsNamed(name)).Should().Be(1);
        }
    }

    [Fact]
    public async Task Simultaneous_calls_with_one_key_on_two_instances_have_one_response_though_the_second_would_be_rejected()
    {
        OnboardingApp[] apps = [await database.Start(Keyed()), await database.Start(Keyed())];
        string[] codes = [.. Enumerable.Range(0, Keys / 4).Select(_ => Payload.Fresh("CODE"))];

        var answers = await AskTogether(codes, (code, i) => apps[i % 2].Call(Codes, code, Coded(code)));

        foreach (var (code, of) in answers)
        {
            ShouldAgree(of, of.Single(answer => answer.Status == HttpStatusCode.Created && !answer.Headers.ContainsKey(ReplayHeader)));
        }
    }

    [Fact]
    public async Task Simultaneous_calls_with_one_key_on_two_instances_make_a_repeatable_change_once()
    {
        OnboardingApp[] apps = [await database.Start(Keyed()), await database.Start(Keyed())];
        string[] names = [.. Enumerable.Range(0, Keys / 4).Select(_ => Payload.Fresh("name"))];

        var answers = await AskTogether(names, (name, i) => apps[i % 2].Call(Clients, name, Named(name)));

        foreach (var (name, of) in answers)
        {
            ShouldAgree(of, of.Single(answer => answer.Status == HttpStatusCode.Created && !answer.Headers.ContainsKey(ReplayHeader)));
            (await apps[0].ClientsNamed(name)).Should().Be(1);
        }
    }

    [Fact]
    public async Task Simultaneous_calls_with_one_expired_key_on_two_instances_make_one_change()
    {
        var clock = new MovingClock();
        OnboardingApp[] apps = [await database.Start(Keyed() with { Clock = clock }), await database.Start(Keyed() with { Clock = clock })];
        string[] names = [.. Enumerable.Range(0, Keys / 4).Select(_ => Payload.Fresh("name"))];
        await AskTogether(names, (name, _) => apps[0].Call(Clients, name, Named(name)));
        clock.Advance(TimeSpan.FromHours(25));

        var answers = await AskTogether(names, (name, i) => apps[i % 2].Call(Clients, name, Named(name)));

        foreach (var (name, of) in answers)
        {
            ShouldAgree(of, of.Single(answer => answer.Status == HttpStatusCode.Created && !answer.Headers.ContainsKey(ReplayHeader)));
            (await apps[0].ClientsNamed(name)).Should().Be(2);
        }

        // Instances whose clock is a day ahead delete the responses of other tests, which have expired for them.
        await database.Stop(apps[0]);
        await database.Stop(apps[1]);
    }

    [Fact]
    public async Task Of_different_bodies_with_one_key_one_is_carried_out()
    {
        OnboardingApp[] apps = [await database.Start(Keyed()), await database.Start(Keyed())];
        string[] keys = [.. Enumerable.Range(0, Keys / 10).Select(_ => Payload.Fresh("key"))];

        var answers = await AskTogether(keys, (key, i) => apps[i % 2].Call(Clients, key, Named($"{key}-{i}")));

        foreach (var (key, of) in answers)
        {
            of.Count(answer => answer.Status == HttpStatusCode.Created).Should().Be(1);
            of.Where(answer => answer.Status != HttpStatusCode.Created).Should().OnlyContain(answer =>
                (answer.Status == HttpStatusCode.UnprocessableEntity && answer.Codes[0] == "idempotency_key_reused") || IsRunning(answer));
            (await apps[0].Count($"SELECT COUNT(*) AS Value FROM ApiClients WHERE Name LIKE {key + "-%"}")).Should().Be(1);
        }
    }

    [Fact]
    public async Task A_rejected_call_in_the_same_group_does_not_affect_the_others()
    {
        var app = await database.Start(Keyed());
        string[] names = [.. Enumerable.Range(0, Keys / 4).Select(_ => Payload.Fresh("name"))];
        (await app.Call(Codes, Payload.Fresh("key"), Coded(names[0]))).ShouldBeFirst();

        var answers = await AskTogether(names, (name, i) => i % 2 == 0 ? app.Call(Clients, $"{name}-{i}", Named(name)) : app.Call(Codes, $"{name}-{i}", Coded(names[0])));

        foreach (var (name, of) in answers)
        {
            of.Count(answer => answer.Status == HttpStatusCode.Created).Should().Be(Duplicates / 2);
            of.Count(answer => answer.Status == HttpStatusCode.Conflict && answer.Codes[0] == "code_exists").Should().Be(Duplicates / 2);
            (await app.ClientsNamed(name)).Should().Be(Duplicates / 2);
        }
    }

    [Fact]
    public async Task A_call_whose_key_is_in_progress_is_rejected_at_once()
    {
        var stage = new Stage();
        var app = await database.Start(Keyed(stage));
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        stage.Directs(name, _ =>
        {
            begun.SetResult();
            return end.Task;
        });
        var running = app.Call($"/keyed/staged?name={name}", key, "same");
        await begun.Task.WaitAsync(Eventually.Limit);

        foreach (var body in new[] { "same", "other" })
        {
            (await app.Call($"/keyed/staged?name={name}", key, body).WaitAsync(Eventually.Limit))
                .ShouldBeRejectedFor(409, "idempotency_key_running").Headers.Should().Contain("Retry-After", "1");
        }

        end.SetResult();
        var first = (await running).ShouldBeFirst(200);
        (await app.Call($"/keyed/staged?name={name}", key, "same")).ShouldReplay(first);
        stage.Runs(name).Should().Be(1);
    }

    [Fact]
    public async Task A_call_that_fails_or_is_rejected_releases_its_key()
    {
        var stage = new Stage();
        var app = await database.Start(Keyed(stage));
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        stage.Directs(name, runs => runs switch
        {
            1 => throw new InvalidOperationException("Broken."),
            2 => throw new NotFound("Everything"),
            _ => Task.CompletedTask,
        });

        (await app.Call($"/keyed/staged?name={name}", key, "")).ShouldBeProblem(500);
        (await app.Call($"/keyed/staged?name={name}", key, "")).ShouldBeProblem(404);
        (await app.Call($"/keyed/staged?name={name}", key, "other")).ShouldBeFirst(200).Body.Should().Be("3");
    }

    [Fact]
    public async Task The_response_to_work_that_is_retried_is_that_of_the_last_run()
    {
        var stage = new Stage();
        var app = await database.Start(Keyed(stage));
        var (key, name) = (Payload.Fresh("key"), Payload.Fresh("name"));
        stage.Directs(name, runs => runs < 3 ? StagedHandler.Met() : Task.CompletedTask);

        var first = (await app.Call($"/keyed/staged?name={name}", key, "")).ShouldBeFirst(200);

        first.Body.Should().Be("3");
        (await app.Call($"/keyed/staged?name={name}", key, "")).ShouldReplay(first);
        (await app.AuditOf(name)).Should().ContainSingle();
    }

    private static async Task<IReadOnlyList<(string Key, Answer[] Answers)>> AskTogether(string[] keys, Func<string, int, Task<Answer>> ask) =>
        await Task.WhenAll(keys.Select(async key => (key, await Task.WhenAll(Enumerable.Range(0, Duplicates).Select(i => ask(key, i))))));

    private static void ShouldAgree(Answer[] answers, Answer first)
    {
        foreach (var other in answers.Where(answer => !ReferenceEquals(answer, first) && !IsRunning(answer)))
        {
            other.ShouldReplay(first);
        }
    }

    private static bool IsRunning(Answer answer) => answer.Status == HttpStatusCode.Conflict && answer.Codes[0] == "idempotency_key_running";
}

public sealed class ConcurrencyOnSqlite(SqliteDatabase database) : Concurrency(database), IClassFixture<SqliteDatabase>;

public sealed class ConcurrencyOnSqlServer(SqlServerDatabase database) : Concurrency(database), IClassFixture<SqlServerDatabase>;
