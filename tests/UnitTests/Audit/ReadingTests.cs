using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.GetCase;
using Onboarding.Application.Risk.ListCaseNotes;
using Onboarding.Application.Risk.RecomputeCase;
using Onboarding.Application.Screening.GetHit;
using Onboarding.Application.Screening.GetRun;
using Onboarding.Application.Screening.ListRuns;
using Onboarding.Application.Screening.ReplayRun;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Audit;

/// <summary>Which queries return personal data of customers and are therefore audited by setting.</summary>
public class ReadingTests
{
    // Queries that return no data of customers: clients and persons of the service, lists, policies, figures, settings, proofs; ids of customers that
    // are due, tombstones; the items of a batch are the caller's own. The namespace belongs to the name: two queries may have the same name.
    private static readonly string[] WithoutPersonalData =
    [
        "Access.GetClient.GetClient", "Access.GetInvitation.GetInvitation", "Access.GetPerson.GetPerson", "Access.ListApiKeys.ListApiKeys",
        "Access.ListClients.ListClients", "Access.ListPeople.ListPeople", "Access.ListRejectedSignIns.ListRejectedSignIns",
        "Access.ListSessions.ListSessions", "Audit.GetAuditDigest.GetAuditDigest", "Audit.ListAudit.ListAudit", "Audit.ListAuditRows.ListAuditRows",
        "Audit.VerifyAudit.VerifyAudit", "Common.Outbox.ListFailingMessages.ListFailingMessages", "Customers.GetImport.GetImport",
        "Customers.GetImportUpload.GetImportUpload", "Customers.HasRejectedLines.HasRejectedLines",
        "Customers.ListImportUploads.ListImportUploads", "Customers.ReceiveImportUpload.ReadImportHead",
        "Customers.ListImports.ListImports", "Customers.ListRejectionReasons.ListRejectionReasons",
        "Customers.ReconcileImport.ReconcileImport", "Customers.ValidateBatch.ValidateBatch",
        "Notifications.AwaitAttempt.AwaitAttempt", "Notifications.GetDelivery.GetDelivery", "Notifications.GetSubscription.GetSubscription",
        "Notifications.ListDeliveries.ListDeliveries", "Notifications.ListEvents.ListEvents",
        "Notifications.ListEventsOfCommunication.ListEventsOfCommunication", "Notifications.ListSubscriptions.ListSubscriptions",
        "Privacy.GetErasure.GetErasure", "Privacy.GetRetention.GetRetention", "Privacy.ListDue.ListDue", "Privacy.ListErasures.ListErasures",
        "ReferenceData.GetClassifierCode.GetClassifierCode", "ReferenceData.ListClassifierCodes.ListClassifierCodes",
        "ReferenceData.ListClassifiers.ListClassifiers", "Risk.CheckRuleSet.CheckRuleSet", "Risk.GetRuleSet.GetRuleSet",
        "Risk.GetRuleSet.GetRuleSetDocument", "Risk.ListRuleSets.ListRuleSets", "Risk.SimulateRuleSet.SimulateRuleSet",
        "Screening.DiffVersions.DiffVersions", "Screening.ExportVersion.ExportVersion", "Screening.GetListDefinition.GetListDefinition",
        "Screening.GetListEntry.GetListEntry", "Screening.GetMatchPolicy.GetMatchPolicy", "Screening.GetMatchPolicy.GetMatchPolicyDocument",
        "Screening.GetRescreening.GetRescreening", "Screening.GetScreeningHealth.GetScreeningHealth", "Screening.GetSelfTest.GetSelfTest",
        "Screening.ImportListVersion.ReadListFiles", "Screening.ListLists.ListLists", "Screening.ListLists.ListProblems",
        "Screening.ListSelfTests.ListSelfTests", "Screening.ListVersions.GetListVersion", "Screening.ListVersions.ListVersions",
        "Screening.RefreshList.FetchList", "Screening.RunSelfTest.ComputeSelfTest", "Screening.SimulateMatchPolicy.SimulateMatchPolicy",
        "Statistics.GetStatistics.GetStatistics",
    ];

    // Their results are about several customers.
    private static readonly string[] AboutSeveral =
    [
        "Customers.FindRejectedRecords.FindRejectedRecords", "Customers.ListCustomers.ListCustomers", "Customers.ListOpenCustomers.ListOpenCustomers",
        "Customers.ListRejectedLines.ListRejectedLines",
        "Customers.ListOpenItems.ListOpenItems", "Customers.ListRejectedRecords.ListRejectedRecords",
        "Privacy.ListHolds.ListHolds", "Risk.ListCases.ListCases",
        "Screening.ListHits.ListHits", "Screening.ListSuppressions.ListSuppressions", "Screening.ListWaiting.ListWaiting",
    ];

    private static readonly Type[] Queries = [.. typeof(IAudited).Assembly.GetTypes().Where(type => type is { IsAbstract: false }
        && type.IsAssignableTo(typeof(IBaseRequest)) && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IQuery<>)))];

    [Fact]
    public void A_query_is_audited_or_returns_no_personal_data() =>
        Queries.Where(type => !type.IsAssignableTo(typeof(IAudited))).Select(NameOf).Should().BeEquivalentTo(WithoutPersonalData);

    [Fact]
    public void A_query_about_one_customer_names_it_to_the_audit_trail() =>
        Queries.Where(type => type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadsPersonalData<>)) is { } reading
                && type.GetInterfaceMap(reading).TargetMethods.Single().DeclaringType != type)
            .Select(NameOf).Should().BeEquivalentTo(AboutSeveral);

    [Fact]
    public void The_entry_of_a_reading_is_in_the_account_of_the_customer()
    {
        var (customer, account) = (new CustomerId(Guid.CreateVersion7()), new AccountId("other"));
        ReadSubject expected = new(customer, account);

        Of(new GetRun(default), new RunDetails { CustomerId = customer.Value, Account = account.Value }).Should().Be(expected);
        Of(new GetHit(default), new HitItem { CustomerId = customer.Value, Account = account.Value }).Should().Be(expected);
        Of(new GetCase(default), new ExplainedCase(new CaseItem { CustomerId = customer.Value, Account = account.Value }, default)).Should().Be(expected);
        Of(new ReplayRun(default), new Replay(true, default) { Subject = expected }).Should().Be(expected);
        Of(new RecomputeCase(default), new Recomputation(true, default) { Subject = expected }).Should().Be(expected);
        Of(new ListCaseNotes(default), new Page<CaseNoteItem>([], null) { Subject = expected }).Should().Be(expected);
        Of(new ListRuns(customer), new Page<RunItem>([], null) { Subject = expected }).Should().Be(expected);
    }

    private static ReadSubject? Of<T>(IReadsPersonalData<T> query, T response) => query.SubjectOf(response);

    private static string NameOf(Type type) => type.FullName!["Onboarding.Application.".Length..];
}
