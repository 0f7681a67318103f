using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Onboarding.Application.Access.AcceptInvitation;
using Onboarding.Application.Access.AddApiKey;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Access.AddPerson;
using Onboarding.Application.Access.ApproveClientRoles;
using Onboarding.Application.Access.ApprovePersonRoles;
using Onboarding.Application.Access.ChangeClient;
using Onboarding.Application.Access.ChangePassword;
using Onboarding.Application.Access.ChangePerson;
using Onboarding.Application.Access.CompleteSignIn;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.InvitePerson;
using Onboarding.Application.Access.RevokeApiKey;
using Onboarding.Application.Access.RevokeClient;
using Onboarding.Application.Access.RotateClientSecret;
using Onboarding.Application.Access.SetPersonActive;
using Onboarding.Application.Access.SignInByProvider;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Access.SwitchAccount;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.BeginImport;
using Onboarding.Application.Customers.BeginImportUpload;
using Onboarding.Application.Customers.CancelImportUpload;
using Onboarding.Application.Customers.CloseCustomer;
using Onboarding.Application.Customers.CloseOpenItem;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.FinishImport;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.LinkCustomer;
using Onboarding.Application.Customers.PatchCustomer;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.Customers.RequestInformation;
using Onboarding.Application.Customers.StartImportUpload;
using Onboarding.Application.Customers.StateBirthDate;
using Onboarding.Application.Customers.StoreCaseFile;
using Onboarding.Application.Customers.StoreUploads;
using Onboarding.Application.Customers.UnlinkCustomer;
using Onboarding.Application.Customers.UpdateQuestionnaire;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Application.Notifications.DeleteSubscription;
using Onboarding.Application.Notifications.PauseSubscription;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Application.Notifications.RedeliverDeadLetters;
using Onboarding.Application.Notifications.RedeliverDelivery;
using Onboarding.Application.Notifications.ResumeSubscription;
using Onboarding.Application.Notifications.RotateSubscriptionSecret;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.EndHold;
using Onboarding.Application.Privacy.EraseCustomer;
using Onboarding.Application.Privacy.RequestErasure;
using Onboarding.Application.Privacy.SetHold;
using Onboarding.Application.Privacy.WithdrawErasure;
using Onboarding.Application.Risk.AddCaseNote;
using Onboarding.Application.Risk.ApproveCase;
using Onboarding.Application.Risk.AssignCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.DecideCase;
using Onboarding.Application.Risk.PublishRuleSet;
using Onboarding.Application.Risk.ReopenCase;
using Onboarding.Application.Risk.SaveRuleSetDraft;
using Onboarding.Application.Risk.TakeNextCase;
using Onboarding.Application.Risk.TakeOverCase;
using Onboarding.Application.Screening.ApproveHit;
using Onboarding.Application.Screening.ClaimHit;
using Onboarding.Application.Screening.DecideHit;
using Onboarding.Application.Screening.DefineList;
using Onboarding.Application.Screening.ImportListVersion;
using Onboarding.Application.Screening.LiftSuppression;
using Onboarding.Application.Screening.PublishMatchPolicy;
using Onboarding.Application.Screening.RecordSelfTest;
using Onboarding.Application.Screening.RefreshList;
using Onboarding.Application.Screening.RequestScreening;
using Onboarding.Application.Screening.RequestSelfTest;
using Onboarding.Application.Screening.Rescreen;
using Onboarding.Application.Screening.RetireList;
using Onboarding.Application.Screening.SaveMatchPolicyDraft;
using Onboarding.Application.Verification.SubmitVerification;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Plain;
using Onboarding.IntegrationTests.Risk;
using Onboarding.IntegrationTests.Screening;

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
        await app.SendAs(new(ours), new AddSubscription(subscription, new() { Url = "https://receiver.example/", Types = ["*"] }));
        var delivery = (long)(await app.SendAs(new(ours), new PingSubscription(subscription)))!;
        var customer = new CustomerId(Guid.Parse((await app.GetAs(client, path)).ShouldBeOk().Json["case"]!["customerId"]!.GetValue<string>()));
        var (list, definition) = (Payload.Fresh("l").ToLowerInvariant(), new ListDefinition { Name = "x", Process = "PEP", Format = "core-csv" });
        await app.SendAs(new(ours), new DefineList(list, definition));
        var draft = new ClientDraft { Name = "x", Dialects = ["core"], Roles = ["administrator"], BusinessUnits = [] };
        var (screened, open) = await HitOf(app, client, ours);
        var (_, decided) = await HitOf(app, client, ours);
        (await app.DecideHit(decided, "FALSE_POSITIVE")).ShouldBeOk();
        var suppressed = (await app.Get($"{ScreeningCalls.Root}/suppressions?customerId={decided["customerId"]}")).ShouldBeOk().Items.Single();
        var (hit, suppression) = (Guid.Parse(open["id"]!.GetValue<string>()), Guid.Parse(suppressed["id"]!.GetValue<string>()));
        var person = new PersonDraft { Email = $"{ours}@bank.example", Name = ours, Roles = ["administrator"], Accounts = [ours] };
        var personId = (await Browser.Add(app, person)).PersonId;
        IBaseRequest[] commands =
        [
            new ApproveCase(@case, true), new ClaimCase(@case, false), new DecideCase(@case, new DecisionDraft { Decision = "ACCEPTED", GroundCode = "01" }),
            new ReopenCase(@case, "x"), new TakeOverCase(@case), new PauseSubscription(subscription), new PingSubscription(subscription), new ResumeSubscription(subscription),
            new RotateSubscriptionSecret(subscription), new DeleteSubscription(subscription), new RedeliverDelivery(delivery), new RedeliverDeadLetters { Subscription = subscription },
            new AddClient(ours, draft), new ChangeClient(client.Id, draft), new RotateClientSecret(client.Id), new ApproveClientRoles(client.Id, true), new RevokeClient(client.Id),
            new AddApiKey(client.Id, "x", null), new RevokeApiKey(client.Id, "x"), new StateBirthDate(customer, "1970"),
            new AddPerson(person with { Email = "other@bank.example", Name = "Other" }), new ChangePerson(personId, person), new InvitePerson(personId), new ApprovePersonRoles(personId, false),
            new SetPersonActive(personId, false), new EndSessions(personId),
            new DefineList(list, definition), new RetireList(list), new ImportListVersion(list, null, false), new RefreshList(list, null, false, null),
            new RequestScreening(screened, ["INTERNAL_LIST"]), new ClaimHit(hit, false), new ApproveHit(hit, true), new LiftSuppression(suppression, "x"),
            new DecideHit(hit, new HitDecisionDraft { Decision = "TRUE_MATCH", Reason = "x" }),
            new AddCaseNote(@case, "x"), new AssignCase(@case, "x"), new StoreCaseFile(@case, "x", new(Guid.CreateVersion7(), theirs, MediaType.Png, 1, [1], Guid.NewGuid())),
        ];
        var item = ((OpenItemItem)(await app.SendAs(new(ours), new RequestInformation(@case, "x", "2999-12-31")))!).Id;
        commands = [.. commands, new RequestInformation(@case, "x", "2999-12-31"), new CloseOpenItem(item, null)];
        var hold = ((HoldItem)(await app.SendAs(new(ours), new SetHold(customer, "x", null)))!).Id;
        var erasure = ((ErasureItem)(await app.SendAs(new(ours), new RequestErasure(customer, "x", "x")))!).Id;
        commands =
        [
            .. commands, new SetHold(customer, "x", null), new EndHold(hold, "x"), new RequestErasure(customer, "x", "x"), new WithdrawErasure(erasure),
            new EraseCustomer(customer, "x", "x"),
        ];
        var before = await State(app, client, path, subscription, personId);

        foreach (var command in commands)
        {
            var act = () => app.SendAs(theirs, command);
            (await act.Should().ThrowAsync<Exception>(command.GetType().Name)).Which.Should().Match(thrown => thrown is NotFound || thrown is RuleBroken, command.GetType().Name);
        }

        (await State(app, client, path, subscription, personId)).Should().Be(before);
        (await app.Get($"{ScreeningCalls.Root}/hits/{hit}")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("OPEN");

        // A rescreening names no data: it is of the caller's own account, as the commands below.
        var declared = typeof(AddClient).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ChangesDataAttribute>()?.Scope == DataScope.VisibleAccount
            && type != typeof(Rescreen));
        commands.Select(command => command.GetType()).Should().BeEquivalentTo(declared, "each command that reaches other accounts is tried here");
    }

    [Fact]
    public async Task A_command_about_the_callers_own_account_leaves_all_rows_of_another_account_as_they_are()
    {
        var app = await database.App();
        var (ours, theirs) = (new AccountId(Payload.Fresh("a").ToLowerInvariant()), new AccountId(Payload.Fresh("b").ToLowerInvariant()));
        var client = await app.AddClient(["core", "plain"], ours.Value, ["reader"]);
        var (externalId, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostAs(client, Payload.Person(externalId, number).Imported("LOW", "ACTIVE"))).ShouldBeOk();
        (await app.PostAs(client, Payload.Person(externalId + "-parent").Imported("LOW", "ACTIVE"))).ShouldBeOk();
        var (child, parent) = (await Read(externalId), await Read(externalId + "-parent"));
        var (customer, childNumber, parentNumber) = (new CustomerId(Guid.Parse(child["id"]!.GetValue<string>())), child["number"]!.GetValue<long>(), parent["number"]!.GetValue<long>());
        var fingerprint = new string('a', 64);
        var import = (ImportItem)(await app.SendAs(ours, new BeginImport(fingerprint, "book", false)))!;
        var upload = (ImportUploadItem)(await app.SendAs(ours, new BeginImportUpload(Guid.CreateVersion7(), "book.csv")))!;
        using var document = JsonDocument.Parse(RuleSetDocuments.Default);
        using var policy = JsonDocument.Parse("""{ "name": "Other" }""");
        await app.SendAs(ours, new SaveRuleSetDraft("default", document.RootElement));
        await app.SendAs(ours, new SaveMatchPolicyDraft(policy.RootElement));
        var draft = Payload.Person(externalId, number).Imported("HIGH", "CLOSED").With("closingDate", "2024-05-01").Deserialize<PlainBody>(JsonSerializerOptions.Web)!.Draft;
        var subscription = Guid.CreateVersion7();
        IBaseRequest[] commands =
        [
            new CreateCustomer(draft), new CreateCustomer(draft, UpdatesExisting: true), new UpdateQuestionnaire(draft with { CommunicationNumber = Payload.Fresh("N") }),
            new RegisterBatch([new(draft with { CommunicationNumber = Payload.Fresh("N") }, Updates: true)]), new RegisterBatch([new(draft, Updates: true)], new(import.Number, 0)),
            new PatchCustomer(customer, CustomerForm.Correction, "b", new() { LastName = Change.To<string?>("Other") }), new CloseCustomer(customer, "b"),
            new LinkCustomer(customer, parentNumber, "b"), new LinkCustomer(CustomerHandle.OfNumber($"{childNumber}"), parentNumber, "b"), new UnlinkCustomer(customer, "b"),
            new BeginImport(fingerprint, "book", false), new BeginImport(fingerprint, "book", true), new FinishImport(import.Number),
            new BeginImportUpload(Guid.CreateVersion7(), "book.csv"), new StartImportUpload(upload.Id, false), new CancelImportUpload(upload.Id),
            new SaveRuleSetDraft("default", document.RootElement), new PublishRuleSet("default"),
            new AddSubscription(subscription, new() { Url = "https://receiver.example/", Types = ["*"] }),
            new SaveMatchPolicyDraft(policy.RootElement), new PublishMatchPolicy(), new RequestSelfTest(Guid.CreateVersion7(), 1, 1), new RecordSelfTest(Guid.CreateVersion7(), 1, 1, DateTimeOffset.UnixEpoch, new(new(1, "x"), [], 0, [], 0, 0, 0, new Dictionary<string, long>())), new StoreUploads([], "https://x.example/"),
            new Rescreen(null, null), new StartSession(PersonId.New(), null), new CompleteSignIn(PersonSession.NewId(), "123456"),
            new ChangePassword(PersonSession.NewId(), "old", "new", "123456"), new SwitchAccount(PersonSession.NewId(), ours.Value),
            new SignInByProvider(new("x|y", null, null, ["reader"], null), theirs.Value, null), new AcceptInvitation("onbi_x", Browser.Password, "123456", null), new TakeNextCase(new()),
        ];
        await Task.Delay(TimeSpan.FromSeconds(2));
        var before = await app.RowsOf(ours);

        foreach (var command in commands)
        {
            try
            {
                await app.SendAs(theirs, command);
            }
            catch (Exception thrown) when (thrown is RejectedException or NotFound)
            {
                // Whether it is rejected or changes the caller's own data does not matter here.
            }

            (await app.RowsOf(ours)).Should().BeEquivalentTo(before, "{0}", command.GetType().Name);
        }

        // The dialects have such a table for their own commands.
        var declared = typeof(AddClient).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ChangesDataAttribute>()?.Scope == DataScope.OwnAccount
            && type.Namespace?.Contains(".Dialects.", StringComparison.Ordinal) == false && type != typeof(SubmitVerification)).Append(typeof(Rescreen));
        commands.Select(command => command.GetType()).Distinct().Should().BeEquivalentTo(declared, "each command about the own account is tried here");

        async Task<JsonNode> Read(string id) => (await app.GetAs(client, $"/onboarding/v1/customers/by-external-id/{id}")).ShouldBeOk().Json;
    }

    private static async Task<(CustomerId Customer, JsonNode Hit)> HitOf(OnboardingApp app, Caller client, string account)
    {
        var (externalId, last) = (Payload.Fresh("X"), ScreeningCalls.FreshName());
        await app.NewList("INTERNAL_LIST", $"w1,Quentin {last}");
        (await app.PostAs(client, Payload.Person(externalId).Imported("LOW", "ACTIVE").With("firstName", "Quentin").With("lastName", last))).ShouldBeOk();
        var id = (await app.GetAs(client, $"/onboarding/v1/customers/by-external-id/{externalId}")).ShouldBeOk().Json["id"]!.GetValue<string>();
        var customer = new CustomerId(Guid.Parse(id));
        await app.SendAs(new(account), new RequestScreening(customer, ["INTERNAL_LIST"]));
        return (customer, (await Eventually.Value(() => app.Hits(id), hits => hits.Count > 0)).Single());
    }

    private static async Task<string> State(OnboardingApp app, Caller client, string path, Guid subscription, string personId) =>
        (await app.Get($"{Browser.People}/{personId}")).ShouldBeOk().Body + (await app.GetAs(client, path)).ShouldBeOk().Json["case"]!.ToJsonString() + (await app.GetAs(client, $"/onboarding/v1/subscriptions/{subscription}")).ShouldBeOk().Body;
}

public sealed class OtherAccountsOnSqlite(SqliteDatabase database) : OtherAccounts(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class OtherAccountsOnSqlServer(SqlServerDatabase database) : OtherAccounts(database.Plain()), IClassFixture<SqlServerDatabase>;
