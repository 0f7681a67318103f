using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Idempotency keys, and the differences between the documented versions.</summary>
public abstract class Keys(Database database)
{
    [Fact]
    public async Task The_same_key_and_body_get_the_stored_response_and_another_body_is_rejected()
    {
        var app = await database.App();
        var (caller, other) = (await YativoCaller.Of(app), await YativoCaller.Of(app, "other"));
        var (body, key) = (YativoPayload.Person().WithDocument(), Payload.Fresh("key"));

        var first = await caller.Post("/customer", body, key);
        var again = await caller.Post("/customer", body, key);
        var different = await caller.Post("/customer", YativoPayload.Person(), key);

        again.Body.Should().Be(first.Body);
        again.Status.Should().Be(System.Net.HttpStatusCode.Created);
        first.Headers.Should().NotContainKey("Idempotency-Replayed");
        again.Headers["Idempotency-Replayed"].Should().Be("true");
        different.ShouldReject("Idempotency-Key");
        ((int)(await other.Post("/customer", YativoPayload.Person(), key)).Status).Should().Be(201);
        var id = first.Json["data"]!["customer_id"]!.GetValue<string>();
        var put = new JsonObject { ["customer_phone"] = "+37060000002" };
        (await caller.Put($"/customer/{id}", put, key)).ShouldBeOk();
        (await caller.Put($"/customer/{id}", put, key)).ShouldBeOk().Headers.Should().ContainKey("Idempotency-Replayed");
        (await caller.Core($"customers/{id}")).ShouldBeOk().Json["version"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public async Task A_rejected_request_does_not_use_its_key()
    {
        var caller = await YativoCaller.Of(await database.App());
        var key = Payload.Fresh("key");
        (await caller.Post("/customer", YativoPayload.Person().With("customer_phone", "1"), key)).ShouldReject("customer_phone");
        ((int)(await caller.Post("/customer", YativoPayload.Person(), key)).Status).Should().Be(201);
        (await caller.Post("/customer", YativoPayload.Person(), new string('k', 256))).ShouldReject("Idempotency-Key");
    }

    [Fact]
    public async Task One_of_simultaneous_duplicates_creates_the_customer_and_all_successful_responses_are_the_same()
    {
        var caller = await YativoCaller.Of(await database.App());
        for (var i = 0; i < 20; i++)
        {
            var (body, key) = (YativoPayload.Person(), Payload.Fresh("key"));
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => caller.Post("/customer", body, key)));

            answers.Should().OnlyContain(answer => (int)answer.Status == 201 || (int)answer.Status == 409);
            answers.Where(answer => (int)answer.Status == 201).Select(answer => answer.Body).Distinct().Should().ContainSingle();
            answers.Where(answer => (int)answer.Status == 409).Should().NotContain(answer => !answer.Headers.ContainsKey("Retry-After"));
        }
    }

    [Fact]
    public async Task The_response_of_a_killed_process_is_repeated_byte_for_byte_also_under_another_profile()
    {
        var caller = await YativoCaller.Of(await database.App());
        using var killed = CommandRun.Start(database, "--urls", "http://127.0.0.1:0");
        string? line;
        while ((line = await killed.StandardOutput.ReadLineAsync()) is not null && !line.Contains("listening on", StringComparison.OrdinalIgnoreCase))
        {
            // The process is starting.
        }

        var output = killed.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = new(System.Text.RegularExpressions.Regex.Match(line!, @"http://127\.0\.0\.1:\d+").Value) };
        var (body, key) = (YativoPayload.Person().WithDocument(), Payload.Fresh("key"));
        var first = await Post(client);
        killed.Kill();
        await killed.WaitForExitAsync();
        await output;
        var later = await database.Start(("Yativo:Profile", "2026"));

        foreach (var again in new[] { await Post(later.Client), await Post((await database.App()).Client) })
        {
            (again.Status, again.ContentType, again.Body).Should().Be((System.Net.HttpStatusCode.Created, first.ContentType, first.Body));
            again.Headers["Idempotency-Replayed"].Should().Be("true");
        }

        first.Headers.Should().NotContainKey("Idempotency-Replayed");
        first.Json["data"]!.AsObject().ContainsKey("customer_kyc_status").Should().BeTrue("the default profile has it, that of 2026 does not");
        var id = first.Json["data"]!["customer_id"]!.GetValue<string>();
        (await caller.Core($"customers/{id}")).ShouldBeOk().Json["version"]!.GetValue<int>().Should().Be(1);

        async Task<Answer> Post(HttpClient to)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{YativoCaller.Root}/customer") { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new("Bearer", caller.Token);
            request.Headers.Add("Idempotency-Key", key);
            return await Answer.Of(await to.SendAsync(request));
        }
    }

    [Fact]
    public async Task Profile_2026_requires_a_key_and_alpha3_and_responds_as_its_page()
    {
        var caller = await YativoCaller.Of(await database.Start(("Yativo:Profile", "2026")));

        (await caller.Post("/customer", YativoPayload.Person())).ShouldFail(400, "Idempotency-Key is required for this request.");
        foreach (var country in new[] { "US", "usa", "United States", "ZZZ" })
        {
            (await caller.Post("/customer", YativoPayload.Person().With("customer_country", country), Payload.Fresh("key"))).ShouldReject("customer_country");
        }

        var created = await caller.Post("/customer", YativoPayload.Person(), Payload.Fresh("key"));
        created.Json["message"]!.GetValue<string>().Should().Be("Customer created successfully");
        created.Json["data"]!.AsObject().Select(one => one.Key).Should().Equal(
            "customer_id", "customer_name", "customer_email", "customer_phone", "customer_country", "customer_type", "customer_status", "created_at");
        var read = (await caller.Get($"/customer/{created.Json["data"]!["customer_id"]}")).ShouldBeOk().Json;
        read["status_code"]!.GetValue<int>().Should().Be(200);
        read["data"]!.AsObject().Select(one => one.Key).Should().Equal(
            "customer_id", "customer_name", "customer_email", "customer_phone", "customer_country", "customer_status", "customer_kyc_status",
            "customer_kyc_reject_reason", "created_at");
    }

    [Fact]
    public async Task Profile_2024_returns_the_seven_members_and_nests_errors()
    {
        var caller = await YativoCaller.Of(await database.Start(("Yativo:Profile", "2024")));
        var address = new JsonObject { ["city"] = "Anytown" };

        var created = await caller.Post("/customer", YativoPayload.Person().With("customer_address", address).With("customer_country", "Nigeria"));
        var rejected = await caller.Post("/customer", YativoPayload.Person().With("customer_email", null));

        created.Json["data"]!.AsObject().Select(one => one.Key).Should().Equal(
            "customer_id", "customer_name", "customer_email", "customer_phone", "customer_country", "customer_address");
        created.Json["data"]!["customer_country"]!.GetValue<string>().Should().Be("NGA");
        ((int)rejected.Status).Should().Be(422);
        rejected.Json["status"]!.GetValue<string>().Should().Be("failed");
        rejected.Json["data"]!["errors"]!["customer_email"]!.AsArray().Should().ContainSingle();
    }
}

public sealed class KeysOnSqlite(SqliteDatabase database) : Keys(database), IClassFixture<SqliteDatabase>;

public sealed class KeysOnSqlServer(SqlServerDatabase database) : Keys(database), IClassFixture<SqlServerDatabase>;
