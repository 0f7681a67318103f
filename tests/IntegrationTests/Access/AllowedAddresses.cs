using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>A client that may call from some addresses only.</summary>
public abstract class AllowedAddresses(Database database)
{
    [Fact]
    public async Task Right_credentials_from_another_address_are_401_until_the_list_is_changed()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var admin = await app.AddAdministrator();
        var added = await app.Send(HttpMethod.Post, Clients, admin.Basic, Client("192.0.2.0/24", "2001:db8::/32"));
        added.Status.Should().Be(HttpStatusCode.Created, added.Body);
        var client = new Caller(added.Json["clientId"]!.GetValue<string>(), added.Json["secret"]!.GetValue<string>());
        var key = "Bearer " + (await app.Send(HttpMethod.Post, $"{Clients}/{client.Id}/keys", admin.Basic, new JsonObject { ["name"] = "x" })).Json["key"]!.GetValue<string>();
        foreach (var authorization in new[] { client.Basic, key })
        {
            (await app.Send(HttpMethod.Get, CoreCustomers, authorization)).ShouldBeProblem(401);

            // The host is not configured to trust this header.
            (await app.Send(HttpMethod.Get, CoreCustomers, authorization, null, ("X-Forwarded-For", "192.0.2.7"))).ShouldBeProblem(401);
        }

        (await app.RejectedSignIns(admin, client.Id)).Should().Equal(Enumerable.Repeat("a address_not_allowed", 4));
        (await app.Send(HttpMethod.Put, $"{Clients}/{client.Id}", admin.Basic, Client("127.0.0.0/8", "::1"))).ShouldBeOk();
        var token = await app.Bearer(client);
        foreach (var authorization in new[] { client.Basic, key, token })
        {
            (await app.Send(HttpMethod.Get, CoreCustomers, authorization)).ShouldBeOk();
        }

        var without = Client();
        without.Remove("allowedAddresses");
        (await app.Send(HttpMethod.Put, $"{Clients}/{client.Id}", admin.Basic, without)).ShouldBeOk().Json["allowedAddresses"]!.AsArray().Should().HaveCount(2);
        (await app.Send(HttpMethod.Put, $"{Clients}/{client.Id}", admin.Basic, Client("10.0.0.1"))).ShouldBeOk();
        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeProblem(401);
        (await app.Send(HttpMethod.Put, $"{Clients}/{client.Id}", admin.Basic, Client())).ShouldBeOk().Json["allowedAddresses"].Should().BeNull();
        (await app.Send(HttpMethod.Get, CoreCustomers, token)).ShouldBeOk();
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_the_forwarded_address_counts()
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [("ForwardedHeaders:KnownProxies:0", "127.0.0.1")] });
        var admin = await app.AddAdministrator();
        var added = await app.Send(HttpMethod.Post, Clients, admin.Basic, Client("192.0.2.0/24", "2001:db8::7"));
        var client = new Caller(added.Json["clientId"]!.GetValue<string>(), added.Json["secret"]!.GetValue<string>());

        foreach (var (address, isAllowed) in new[] { ("192.0.2.7", true), ("192.0.3.7", false), ("2001:db8::7", true), ("[2001:db8::7]:4711", true), ("2001:db8::8", false), ("192.0.2.7, 10.0.0.1", false), ("192.0.2.7, 127.0.0.1", true) })
        {
            var answer = await app.Send(HttpMethod.Get, CoreCustomers, client.Basic, null, ("X-Forwarded-For", address));
            answer.Status.Should().Be(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, address);
        }

        (await app.GetAs(client, CoreCustomers)).ShouldBeProblem(401);
    }

    [Fact]
    public async Task The_switch_of_ASP_NET_Core_that_trusts_every_caller_has_no_effect()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var admin = await app.AddAdministrator();
        var added = await app.Send(HttpMethod.Post, Clients, admin.Basic, Client("192.0.2.0/24"));
        var client = new Caller(added.Json["clientId"]!.GetValue<string>(), added.Json["secret"]!.GetValue<string>());
        using var other = CommandRun.Start(database, [("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true")], "--urls", "http://127.0.0.1:0");
        try
        {
            var log = new List<string>();
            while (log.LastOrDefault()?.Contains("Now listening on", StringComparison.Ordinal) != true && await other.StandardOutput.ReadLineAsync() is { } line)
            {
                log.Add(line);
            }

            log.Should().Contain(line => line.Contains("ASPNETCORE_FORWARDEDHEADERS_ENABLED has no effect", StringComparison.Ordinal));
            using var http = new HttpClient { BaseAddress = new(JsonNode.Parse(log[^1])!["State"]!["address"]!.GetValue<string>()) };
            foreach (var (caller, status) in new[] { (admin, HttpStatusCode.OK), (client, HttpStatusCode.Unauthorized) })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, CoreCustomers) { Headers = { { "Authorization", caller.Basic }, { "X-Forwarded-For", "192.0.2.7" } } };
                (await http.SendAsync(request)).StatusCode.Should().Be(status);
            }
        }
        finally
        {
            other.Kill();
            await other.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Every_defect_of_the_list_is_named()
    {
        var app = await database.Start();
        (await app.Send(HttpMethod.Post, Clients, null, Client("10.0.0.0/8", "10.0.0.1/8", "bank.example", null))).ShouldBeProblem(400)
            .Json["findings"]!.AsArray().Select(finding => $"{finding!["code"]} {finding["path"]}")
            .Should().Equal("invalid_allowed_addresses /allowedAddresses/1", "invalid_allowed_addresses /allowedAddresses/2", "invalid_allowed_addresses /allowedAddresses/3");
        (await app.Send(HttpMethod.Post, Clients, null, Client([.. Enumerable.Repeat("10.0.0.1", 101)]))).ShouldBeProblem(400).Codes.Should().Equal("invalid_allowed_addresses");
    }

    [Fact]
    public async Task The_command_line_takes_the_list_too()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var run = await CommandRun.Of(
            database, "clients", "add", "--name", "x", "--account", "a", "--dialects", "core", "--roles", "reader", "--allowed-addresses", "10.0.0.0/8,2001:db8::/32", "--json");
        run.ExitCode.Should().Be(0, run.Error);
        var client = new Caller(JsonNode.Parse(run.LastLine)!["clientId"]!.GetValue<string>(), JsonNode.Parse(run.LastLine)!["secret"]!.GetValue<string>());
        (await app.GetAs(client, CoreCustomers)).ShouldBeProblem(401);
        (await CommandRun.Of(database, "clients", "list")).Output.Should().Contain("10.0.0.0/8 2001:db8::/32");
    }


    private static JsonObject Client(params string?[] addresses) => new()
    {
        ["name"] = "Bank",
        ["account"] = "a",
        ["dialects"] = new JsonArray("core"),
        ["roles"] = new JsonArray("reader"),
        ["businessUnits"] = new JsonArray(),
        ["allowedAddresses"] = new JsonArray([.. addresses.Select(address => JsonValue.Create(address))]),
    };
}

public sealed class AllowedAddressesOnSqlite(SqliteDatabase database) : AllowedAddresses(database), IClassFixture<SqliteDatabase>;

public sealed class AllowedAddressesOnSqlServer(SqlServerDatabase database) : AllowedAddresses(database), IClassFixture<SqlServerDatabase>;
