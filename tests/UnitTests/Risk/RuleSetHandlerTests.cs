using System.Text.Json;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.GetRuleSet;
using Onboarding.Application.Risk.ListRuleSets;
using Onboarding.Application.Risk.PublishRuleSet;
using Onboarding.Application.Risk.SaveRuleSetDraft;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Risk;

public class RuleSetHandlerTests
{
    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private FakeCaller _caller = new() { Name = "ieva" };
    private readonly Files _files = new();

    [Fact]
    public async Task Save_creates_the_rule_set_of_a_new_key_with_its_draft()
    {
        var saved = await Save(Publishable());

        saved.Should().Be(new RuleSetItem("default", null, IsShipped: false, new(saved.Draft!.Name, _clock.Now, "ieva")));
        _files.All.Should().ContainSingle().Which.Draft.Should().NotBeNull();
    }

    [Fact]
    public async Task Save_replaces_an_existing_draft()
    {
        await Save(Publishable());
        _clock.Advance(TimeSpan.FromHours(1));

        var saved = await Save(Sets.With("/name", "\"Second\"", Publishable()));

        saved.Draft.Should().Be(new RuleSetDraftItem("Second", _clock.Now, "ieva"));
        _files.All.Should().ContainSingle();
    }

    [Theory]
    [InlineData("default", "default", "")]
    [InlineData("IND", "IND", "")]
    [InlineData("NO_SUCH", "NO_SUCH", "/key")]
    [InlineData("IND", "default", "/key")]
    public void A_draft_belongs_to_the_default_or_to_a_category(string key, string stated, string paths) =>
        string.Join(' ', new SaveRuleSetDraftRules(FakeClassifiers.Seeded).Findings(new(key, Sets.Json(Sets.With("/key", $"\"{stated}\"")))).Select(found => found.Path)).Should().Be(paths);

    [Fact]
    public void A_draft_of_an_unknown_category_is_rejected_by_its_code() =>
        new SaveRuleSetDraftRules(FakeClassifiers.Seeded).Findings(new("NO_SUCH", Sets.Json(Sets.With("/key", "\"NO_SUCH\"")))).Should().ContainSingle().Which.Rule.Should().Be(RuleSetErrors.UnknownCategory);

    [Fact]
    public async Task Publish_makes_the_draft_the_next_version()
    {
        await Save(Publishable());
        var first = await Publish("default");
        await Save(Sets.With("/name", "\"Second\"", Publishable()));
        var second = await Publish("default");

        (first.Version, second.Version, second.Name, second.PublishedAt, second.PublishedBy).Should().Be((1, 2, "Second", _clock.Now, "ieva"));
        second.Hash.Should().NotBe(first.Hash);
        _files.Versions.Select(one => one.Version).Should().Equal(1, 2);
        _files.All.Single().Draft.Should().BeNull();
    }

    [Fact]
    public async Task Publish_rejects_a_rule_set_without_a_draft_and_an_input_that_no_customer_has()
    {
        await Save(Publishable());
        await Publish("default");
        (await Rejected("default")).Should().Contain(RuleSetErrors.NoDraft);

        await Save(Sets.With("/factors/0/input", "\"/noSuchField\"", Publishable()));
        (await Rejected("default")).Should().NotBeEmpty();
        _files.Versions.Should().ContainSingle();

        var act = () => Publish("IND");
        await act.Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task A_key_is_shown_with_its_versions_in_descending_order()
    {
        await Save(Publishable());
        await Publish("default");
        await Save(Publishable());
        await Publish("default");
        await Save(Publishable());

        var shown = await new GetRuleSetHandler(_files, _caller).Handle(new("default"), default);
        var listed = await new ListRuleSetsHandler(_files, _caller).Handle(new(), default);

        (shown.Key, shown.Version, shown.Draft?.ChangedBy).Should().Be(("default", 2, "ieva"));
        shown.Versions.Select(one => one.Version).Should().Equal(2, 1);
        (listed.Items.Single().Key, listed.Next).Should().Be(("default", null));
        var act = () => new GetRuleSetHandler(_files, _caller).Handle(new("IND"), default);
        await act.Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task A_document_is_that_of_a_version_or_of_the_draft()
    {
        await Save(Publishable());
        await Publish("default");
        await Save(Sets.With("/name", "\"Second\"", Publishable()));
        var handler = new GetRuleSetDocumentHandler(_files, _caller);

        JsonElement.Parse((await handler.Handle(new("default", 1), default)).Json).GetProperty("name").GetString().Should().NotBe("Second");
        JsonElement.Parse((await handler.Handle(new("default", null), default)).Json).GetProperty("name").GetString().Should().Be("Second");
        foreach (var query in new[] { new GetRuleSetDocument("default", 2), new GetRuleSetDocument("IND", null) })
        {
            var act = () => handler.Handle(query, default);
            await act.Should().ThrowAsync<NotFound>();
        }
    }

    [Fact]
    public async Task A_draft_and_its_versions_belong_to_one_account()
    {
        await Save(Publishable());
        _caller = _caller with { Account = new("other") };

        (await ((Func<Task>)(() => Publish("default"))).Should().ThrowAsync<NotFound>()).Which.Should().NotBeNull();
        await Save(Sets.With("/name", "\"Other's\"", Publishable()));
        (await Publish("default")).Name.Should().Be("Other's");

        _files.All.Select(one => (one.Account.Value, one.LatestVersion, one.Draft is null)).Should().Equal(("default", 0, false), ("other", 1, true));
        _files.Versions.Should().ContainSingle().Which.Account.Should().Be(new AccountId("other"));
    }

    [Fact]
    public async Task The_versions_of_an_account_continue_those_that_the_service_ships()
    {
        await Ship();
        await Save(Publishable());

        var version = await Publish("default");

        (version.Version, version.IsShipped).Should().Be((2, false));
        _files.Versions.Select(one => (one.Account, one.Version)).Should().Equal((RuleSetFile.Shipped, 1), (AccountId.Default, 2));
    }

    [Fact]
    public async Task Where_decisions_need_a_second_person_another_person_than_the_author_publishes()
    {
        _caller = new() { Name = "Ieva", ClientId = "bank", NamesPerson = true };
        await Save(Publishable());

        (await Rejected("default", "HIGH")).Should().Contain(FourEyes.ApproverIsProposer);
        _caller = _caller with { Name = " ieva " };
        (await Rejected("default", "HIGH")).Should().Contain(FourEyes.ApproverIsProposer, "case and blanks do not make another person");
        _caller = new() { Name = "bank", ClientId = "bank" };
        (await Rejected("default", "HIGH")).Should().Contain(FourEyes.PersonsNotNamed);
        _files.Versions.Should().BeEmpty();

        _caller = new() { Name = "Jonas", ClientId = "bank", NamesPerson = true };
        (await Publish("default", "HIGH")).PublishedBy.Should().Be("Jonas");
    }

    [Fact]
    public async Task Each_person_who_changed_the_draft_since_the_last_publication_is_an_author()
    {
        var (ieva, ona, jonas) = (Named("Ieva"), Named("Ona"), Named("Jonas"));
        await As(ieva, Publishable());
        await As(ona, Sets.With("/name", "\"Second\"", Publishable()));

        _caller = ieva;
        (await Rejected("default", "HIGH")).Should().Contain(FourEyes.ApproverIsProposer, "a later change of another person leaves hers in the draft");
        _caller = ona;
        (await Rejected("default", "HIGH")).Should().Contain(FourEyes.ApproverIsProposer);
        _caller = jonas;
        (await Publish("default", "HIGH")).Version.Should().Be(1);
        _files.All.Single().DraftAuthors.Should().BeEmpty();

        await As(jonas, Sets.With("/name", "\"Third\"", Publishable()));
        _caller = ieva;
        (await Publish("default", "HIGH")).Version.Should().Be(2, "authors are those since the last publication");
    }

    [Fact]
    public async Task A_document_that_is_the_draft_already_makes_no_author()
    {
        await As(Named("Ieva"), Publishable());
        var file = _files.All.Single();
        var (revision, at) = (file.Revision, file.DraftChangedAt);
        _clock.Advance(TimeSpan.FromHours(1));

        await As(Named("Ona"), Sets.Json(Publishable()).ToString());

        (file.Revision, file.DraftChangedAt, file.DraftChangedBy).Should().Be((revision, at, "Ieva"));
        (await Publish("default", "HIGH")).PublishedBy.Should().Be("Ona");
    }

    [Theory]
    [InlineData("default")]
    [InlineData("IND")]
    public async Task A_draft_that_is_the_document_in_force_begins_anew(string key)
    {
        await As(Named("Other"), Publishable());
        await Publish("default");
        var inForce = Sets.With("/key", $"\"{key}\"", Publishable());
        await As(Named("Ieva"), Sets.With("/name", "\"Second\"", inForce));

        await As(Named("Ona"), inForce);

        _files.All.Single(file => file.Key == key).DraftAuthors.Select(one => one.Name).Should().Equal("Ona");
    }

    [Fact]
    public async Task A_draft_has_a_hundred_authors_at_most()
    {
        for (var i = 0; i < 100; i++)
        {
            await As(Named($"P{i}"), Sets.With("/name", $"\"N{i}\"", Publishable()));
        }

        var act = () => As(Named("One more"), Publishable());
        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(RuleSetErrors.TooManyAuthors);
        await As(Named("P0"), Publishable());
        _files.All.Single().DraftAuthors.Should().HaveCount(100);
    }

    [Theory]
    [InlineData(false, false, null, false)]
    [InlineData(true, false, 1, true)]
    [InlineData(true, true, 2, false)]
    [InlineData(false, true, 1, false)]
    public async Task The_version_in_force_is_the_accounts_or_else_the_shipped_one(bool isShipped, bool isPublished, int? version, bool inForceIsShipped)
    {
        if (isShipped)
        {
            await Ship();
        }

        await Save(Publishable());
        if (isPublished)
        {
            await Publish("default");
        }

        var item = RuleSetItem.Of(_files.All.Single(file => file.Account == AccountId.Default), _files.All.SingleOrDefault(file => file.Account == RuleSetFile.Shipped));

        (item.Version, item.IsShipped, item.Draft is null).Should().Be((version, inForceIsShipped, isPublished));
    }

    private static FakeCaller Named(string name) => new() { Name = name, ClientId = "bank", NamesPerson = true };

    private Task<RuleSetItem> As(FakeCaller caller, string document)
    {
        _caller = caller;
        return Save(document);
    }

    private async Task Ship()
    {
        var caller = _caller;
        _caller = new() { Account = RuleSetFile.Shipped };
        await Save(Publishable());
        await Publish("default");
        _caller = caller;
    }

    [Fact]
    public async Task A_draft_is_changed_and_published_only_in_the_state_that_was_read()
    {
        var json = Sets.Json(Publishable());
        await Save(Publishable());

        await Stale.Rejects(
            () => new SaveRuleSetDraftHandler(_files, _files, _caller, _clock, Stale.Version).Handle(new("default", json), default),
            () => new PublishRuleSetHandler(_files, new([], []), RiskPolicy.Of(new()), _caller, _clock, Stale.Version)
                .Handle(new("default"), default));
    }

    private static string Publishable() => Domain.Risk.RuleSets.RuleSetDocuments.Default;

    private Task<RuleSetItem> Save(string document)
    {
        var json = Sets.Json(document);
        return new SaveRuleSetDraftHandler(_files, _files, _caller, _clock, new()).Handle(new(json.GetProperty("key").GetString()!, json), default);
    }

    private Task<RuleSetVersionItem> Publish(string key, string? secondPairOfEyes = null) =>
        new PublishRuleSetHandler(_files, new([], []), RiskPolicy.Of(new() { SecondPairOfEyes = secondPairOfEyes is null ? null : [secondPairOfEyes] }), _caller, _clock, new()).Handle(new(key), default);

    private async Task<IEnumerable<Rule>> Rejected(string key, string? secondPairOfEyes = null) => (await ((Func<Task>)(() => Publish(key, secondPairOfEyes))).Should().ThrowAsync<RuleBroken>()).Which.Findings.Select(found => found.Rule);

    private sealed class Files : IRuleSetFiles, IRuleSetReads
    {
        public List<RuleSetFile> All { get; } = [];

        public List<RuleSetVersion> Versions { get; } = [];

        public void Add(RuleSetFile file) => All.Add(file);

        public void Add(RuleSetVersion version) => Versions.Add(version);

        public Task<RuleSetFile?> Find(AccountId account, string key, CancellationToken cancellationToken) =>
            Task.FromResult(All.SingleOrDefault(one => one.Account == account && one.Key == key));

        public Task<IReadOnlyList<RuleSetItem>> List(AccountId account, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<RuleSetItem>>([.. All.Where(one => one.Account == account).Select(one => RuleSetItem.Of(one, null))]);

        async Task<RuleSetItem?> IRuleSetReads.Find(AccountId account, string key, CancellationToken cancellationToken) =>
            await Find(account, key, cancellationToken) is { } file ? RuleSetItem.Of(file, null) : null;

        Task<IReadOnlyList<RuleSetVersionItem>> IRuleSetReads.Versions(AccountId account, string key, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<RuleSetVersionItem>>([.. Of(account, key).OrderByDescending(one => one.Version).Select(RuleSetVersionItem.Of)]);

        public Task<string?> Document(AccountId account, string key, int version, CancellationToken cancellationToken) =>
            Task.FromResult(Of(account, key).SingleOrDefault(one => one.Version == version)?.Document);

        public async Task<string?> Draft(AccountId account, string key, CancellationToken cancellationToken) => (await Find(account, key, cancellationToken))?.Draft;

        private IEnumerable<RuleSetVersion> Of(AccountId account, string key) => Versions.Where(one => one.Account == account && one.Key == key);
    }
}
