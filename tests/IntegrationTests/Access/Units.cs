using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>For a client that is restricted to a business unit, customers of another unit do not exist, whatever it calls.</summary>
public abstract class Units(Database database)
{
    [Fact]
    public async Task A_customer_of_another_unit_does_not_exist_in_any_call()
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [("Risk:DecideOnlySignedIn", "false")] });
        var account = Payload.Fresh("u").ToLowerInvariant();
        var admin = await app.AddAdministrator();
        foreach (var unit in new[] { "NORTH", "SOUTH" })
        {
            await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/businessUnit/codes", admin.Basic, new JsonObject { ["code"] = unit, ["name"] = unit });
        }

        string[] roles = ["reader", "operator", "compliance", "documents"];
        var north = await app.AddClient(["core", "plain"], account, roles, ["NORTH"], "North");
        var south = await app.AddClient(["core", "plain"], account, roles, ["SOUTH"], "South");
        var whole = await app.AddClient(["core"], account, ["reader", "auditor"], name: "Whole");
        var (externalId, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostAs(south, Payload.Person(externalId, number).With("isPEP", true).With("businessUnit", "SOUTH"))).ShouldBeOk();
        var found = (await CaseCalls.Until(async () => (await app.GetAs(south, $"{CaseCalls.Cases}?communicationNumber={number}")).ShouldBeOk().Items)).Single();
        var (id, customer) = (found["id"]!.GetValue<string>(), found["customerId"]!.GetValue<string>());
        await CaseCalls.Until(async () => (await app.GetAs(south, "/onboarding/v1/events")).ShouldBeOk().Items);

        foreach (var path in new[]
        {
            $"{CoreCustomers}/{customer}", $"{CoreCustomers}/by-external-id/{externalId}", $"{CoreCustomers}/{customer}/versions", $"{CoreCustomers}/{customer}/documents",
            $"{CaseCalls.Cases}/{id}", $"{CaseCalls.Cases}/{id}/recomputation", $"{CaseCalls.Cases}/{id}/notes", $"{CaseCalls.Cases}/{id}/files",
        })
        {
            (await app.GetAs(south, path)).ShouldBeOk();
            (await app.GetAs(whole, path)).Status.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Forbidden);
            (await app.GetAs(north, path)).ShouldBeProblem(404);
        }

        foreach (var path in new[] { CoreCustomers, $"{CaseCalls.Cases}?state=ALL", "/onboarding/v1/events", $"/onboarding/v1/audit?customerId={customer}" })
        {
            (await app.GetAs(south, path)).ShouldBeOk().Items.Should().NotBeEmpty(path);
            (await app.GetAs(north, path)).ShouldBeOk().Items.Should().BeEmpty(path);
        }

        (await app.GetAs(whole, $"/onboarding/v1/audit?customerId={customer}")).ShouldBeOk().Items.Should().NotBeEmpty();
        foreach (var (method, rest, body) in new (HttpMethod, string, JsonObject?)[]
        {
            (HttpMethod.Post, "claim", null), (HttpMethod.Post, "release", null), (HttpMethod.Post, "decision", CaseCalls.Body("REJECTED")), (HttpMethod.Post, "approval", null),
            (HttpMethod.Delete, "approval", null), (HttpMethod.Post, "reopening", new JsonObject { ["reason"] = "x" }),
            (HttpMethod.Post, "notes", new JsonObject { ["text"] = "x" }), (HttpMethod.Post, "assignment", new JsonObject { ["person"] = "x" }),
            (HttpMethod.Post, "information-requests", new JsonObject { ["request"] = "x", ["dueOn"] = "2999-12-31" }),
            (HttpMethod.Post, "files", new JsonObject { ["name"] = "x", ["content"] = Convert.ToBase64String(Customers.ContentCalls.Png()) }),
        })
        {
            (await app.Send(method, $"{CaseCalls.Cases}/{id}/{rest}", north.Basic, body)).ShouldBeProblem(404);
        }

        var item = (await app.Send(HttpMethod.Post, $"{CaseCalls.Cases}/{id}/information-requests", south.Basic, new JsonObject { ["request"] = "x", ["dueOn"] = "2999-12-31" })).ShouldBe201();
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/open-items/{item.Json["id"]}/closing", north.Basic)).ShouldBeProblem(404);
        (await app.GetAs(south, $"/onboarding/v1/open-items?customerId={customer}")).ShouldBeOk().Items.Should().ContainSingle();
        (await app.GetAs(north, $"/onboarding/v1/open-items?customerId={customer}")).ShouldBeOk().Items.Should().BeEmpty();
        (await app.Send(HttpMethod.Post, $"{CaseCalls.Cases}/next", north.Basic)).Status.Should().Be(HttpStatusCode.NoContent);
        (await app.PostAs(north, Payload.Person(externalId, action: "UPDATE").With("businessUnit", "NORTH"))).ShouldBeProblem(409);
        (await app.PostAs(north, Payload.Organization(externalId, action: "UPDATE").With("businessUnit", "NORTH"))).ShouldBeProblem(409).Codes
            .Should().Equal("C006");
        (await app.GetAs(south, $"{CaseCalls.Cases}/{id}")).ShouldBeOk().Json["case"]!["state"]!.GetValue<string>().Should().Be("PENDING");
        (await app.Send(HttpMethod.Post, $"{CaseCalls.Cases}/{id}/decision", south.Basic, CaseCalls.Body("REJECTED"))).ShouldBeOk();
    }
}

public sealed class UnitsOnSqlite(SqliteDatabase database) : Units(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class UnitsOnSqlServer(SqlServerDatabase database) : Units(database.Plain()), IClassFixture<SqlServerDatabase>;
