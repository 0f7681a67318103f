using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access.AddApiKey;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Access.ApproveClientRoles;
using Onboarding.Application.Access.ChangeClient;
using Onboarding.Application.Access.RevokeApiKey;
using Onboarding.Application.Access.RevokeClient;
using Onboarding.Application.Access.RotateClientSecret;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.StateBirthDate;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Application.Notifications.DeleteSubscription;
using Onboarding.Application.Notifications.PauseSubscription;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Application.Notifications.RedeliverDeadLetters;
using Onboarding.Application.Notifications.RedeliverDelivery;
using Onboarding.Application.Notifications.ResumeSubscription;
using Onboarding.Application.Notifications.RotateSubscriptionSecret;
using Onboarding.Application.Risk.ApproveCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.DecideCase;
using Onboarding.Application.Risk.ReopenCase;
using Onboarding.Application.Risk.TakeOverCase;
using Onboarding.Application.Screening.DefineList;
using Onboarding.Application.Screening.ImportListVersion;
using Onboarding.Application.Screening.RefreshList;
using Onboarding.Application.Screening.RetireList;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Screening.Lists;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Each command about something of one account, sent by another account: it is rejected and changes nothing.</summary>
public abstract class OtherAccounts(Database database)
{
    [Fact]
    public async Task A_command_about_another_accounts_data_is_rejected()
    {
        var app = await database.App();
        var (ours, theirs) = (Payload.Fresh("a").ToLowerInvariant(), new AccountId(Payload.Fresh("b").ToLowerInvariant()));
        var client = await app.AddClient(["core", "plain"], ours, ["compliance", "reader", "operator"]);
        var path = await CaseCalls.OpenCase(app, request => app.PostAs(client, request));
        var (@case, subscription) = (Guid.Parse(path[(path.LastIndexOf('/') + 1)..]), Guid.CreateVersion7());
        await Send(app, new(ours), new AddSubscription(subscription, new() { Url = "https://receiver.example/", Types = ["*"] }));
        var delivery = (long)(await Send(app, new(ours), new PingSubscription(subscription)))!;
        var customer = new CustomerId(Guid.Parse((await app.GetAs(client, path)).ShouldBeOk().Json["case"]!["customerId"]!.GetValue<string>()));
        var (list, definition) = (Payload.Fresh("l").ToLowerInvariant(), new ListDefinition { Name = "x", Process = "PEP", Format = "core-csv" });
        await Send(app, new(ours), new DefineList(list, definition));
        var draft = new ClientDraft { Name = "x", Dialects = ["core"], Roles = ["administrator"], BusinessUnits = [] };
        IBaseRequest[] commands =
        [
            new ApproveCase(@case, true), new ClaimCase(@case, false), new DecideCase(@case, new DecisionDraft { Decision = "ACCEPTED", GroundCode = "01" }),
            new ReopenCase(@case, "x"), new TakeOverCase(@case), new PauseSubscription(subscription), new PingSubscription(subscription), new ResumeSubscription(subscription),
            new RotateSubscriptionSecret(subscription), new DeleteSubscription(subscription), new RedeliverDelivery(delivery), new RedeliverDeadLetters { Subscription = subscription },
            new AddClient(ours, draft), new ChangeClient(client.Id, draft), new RotateClientSecret(client.Id), new ApproveClientRoles(client.Id, true), new RevokeClient(client.Id),
            new AddApiKey(client.Id, "x", null), new RevokeApiKey(client.Id, "x"), new StateBirthDate(customer, "1970"),
            new DefineList(list, definition), new RetireList(list), new ImportListVersion(list, null, false), new RefreshList(list, null, false, null),
        ];
        var before = await State(app, client, path, subscription);

        foreach (var command in commands)
        {
            var act = () => Send(app, theirs, command);
            (await act.Should().ThrowAsync<Exception>(command.GetType().Name)).Which.Should().Match(thrown => thrown is NotFound || thrown is RuleBroken, command.GetType().Name);
        }

        (await State(app, client, path, subscription)).Should().Be(before);
        var declared = typeof(AddClient).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ChangesDataAttribute>()?.Scope == DataScope.VisibleAccount);
        commands.Select(command => command.GetType()).Should().BeEquivalentTo(declared, "each command that reaches other accounts is tried here");
    }

    private static async Task<string> State(OnboardingApp app, Caller client, string path, Guid subscription) =>
        (await app.GetAs(client, path)).ShouldBeOk().Json["case"]!.ToJsonString() + (await app.GetAs(client, $"/onboarding/v1/subscriptions/{subscription}")).ShouldBeOk().Body;

    private static async Task<object?> Send(OnboardingApp app, AccountId account, IBaseRequest command)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = account;
        dynamic sent = scope.ServiceProvider.GetRequiredService<IMediator>().Send((dynamic)command);
        return await sent;
    }
}

public sealed class OtherAccountsOnSqlite(SqliteDatabase database) : OtherAccounts(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class OtherAccountsOnSqlServer(SqlServerDatabase database) : OtherAccounts(database.Plain()), IClassFixture<SqlServerDatabase>;
