using MediatR;
using Onboarding.Application.ReferenceData;
using Onboarding.Application.ReferenceData.AddClassifierCode;
using Onboarding.Application.ReferenceData.GetClassifierCode;
using Onboarding.Application.ReferenceData.ImportClassifierCodes;
using Onboarding.Application.ReferenceData.ListClassifierCodes;
using Onboarding.Application.ReferenceData.ListClassifiers;
using Onboarding.Application.ReferenceData.RenameClassifierCode;
using Onboarding.Application.ReferenceData.RetireClassifierCode;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.ReferenceData;

public class ClassifierHandlerTests
{
    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSequence _numbers = new();
    private readonly Codes _codes = new();

    [Fact]
    public async Task Add_stores_a_code_and_reports_that_it_is_new()
    {
        var added = await Add("legalForm", "GMBH", "Limited company");
        var unnamed = await Add("legalForm", "AG");

        added.Should().Be(new AddedClassifierCode(IsNew: true, new("GMBH", "Limited company", null)));
        unnamed.Code.Name.Should().Be("AG");
        _codes.All.Select(one => (one.Classifier, one.Code)).Should().Equal((Classifier.LegalForm, "GMBH"), (Classifier.LegalForm, "AG"));
    }

    [Fact]
    public async Task Add_restores_a_retired_code()
    {
        await Add("legalForm", "GMBH", "Old");
        await Retire("legalForm", "GMBH");

        var again = await Add("legalForm", "GMBH", "New");

        again.Should().Be(new AddedClassifierCode(IsNew: false, new("GMBH", "New", null)));
        _codes.All.Should().ContainSingle();
    }

    [Fact]
    public async Task Add_rejects_a_code_in_use()
    {
        await Add("legalForm", "GMBH");

        var act = () => Add("legalForm", "GMBH");

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(ClassifierErrors.CodeExists);
    }

    [Fact]
    public async Task A_defective_addition_also_reports_that_the_code_is_in_use()
    {
        await Add("legalForm", "GMBH");
        await Add("legalForm", "AG");
        await Retire("legalForm", "AG");
        var rules = new AddClassifierCodeDatabaseRules(_codes);

        (await rules.Findings(new("legalForm", "GMBH", " "), default)).Should().ContainSingle().Which.Should().Match<Finding>(found => found.Rule == ClassifierErrors.CodeExists && found.Path == "/code");
        (await rules.Findings(new("legalForm", "AG", " "), default)).Should().BeEmpty("it is retired");
        (await rules.Findings(new("legalForm", "KG", " "), default)).Should().BeEmpty();
        (await rules.Findings(new("legalForm", null, " "), default)).Should().BeEmpty();
    }

    [Fact]
    public async Task Rename_changes_the_name_of_a_retired_code_too()
    {
        await Add("legalForm", "GMBH");
        await Retire("legalForm", "GMBH");

        var renamed = await new RenameClassifierCodeHandler(_codes, _numbers, new()).Handle(new("legalForm", "GMBH", "Limited"), default);

        renamed.Should().Be(new ClassifierCodeItem("GMBH", "Limited", _clock.Now));
    }

    [Fact]
    public async Task A_second_retirement_keeps_the_time_of_the_first()
    {
        await Add("legalForm", "GMBH");
        await Retire("legalForm", "GMBH");
        var at = _clock.Now;
        _clock.Advance(TimeSpan.FromDays(1));
        await Retire("legalForm", "GMBH");

        (await new GetClassifierCodeHandler(_codes).Handle(new("legalForm", "GMBH"), default)).RetiredAt.Should().Be(at);
    }

    [Fact]
    public async Task An_unknown_classifier_or_code_is_not_found()
    {
        var acts = new Func<Task>[]
        {
            () => Add("unknown", "X"),
            () => Retire("unknown", "X"),
            () => Retire("legalForm", "X"),
            () => new RenameClassifierCodeHandler(_codes, _numbers, new()).Handle(new("legalForm", "X", "Name"), default),
            () => new RenameClassifierCodeDatabaseRules(_codes).Findings(new("legalForm", "X", " "), default),
            () => new AddClassifierCodeDatabaseRules(_codes).Findings(new("unknown", "X", " "), default),
            () => new GetClassifierCodeHandler(_codes).Handle(new("legalForm", "X"), default),
            () => new GetClassifierCodeHandler(_codes).Handle(new("unknown", "X"), default),
            () => new ListClassifierCodesHandler(_codes).Handle(new("unknown", null), default),
        };

        foreach (var act in acts)
        {
            await act.Should().ThrowAsync<NotFound>();
        }
    }

    [Theory]
    [InlineData(null, "AG", "GMBH")]
    [InlineData(false, "GMBH")]
    [InlineData(true, "AG")]
    public async Task A_list_has_codes_in_use_retired_codes_or_both(bool? retired, params string[] codes)
    {
        await Add("legalForm", "GMBH");
        await Add("legalForm", "AG");
        await Add("currency", "EUR");
        await Retire("legalForm", "AG");

        var page = await new ListClassifierCodesHandler(_codes).Handle(new("legalForm", retired), default);

        (page.Items.Select(one => one.Code), page.Next).Should().BeEquivalentTo((codes, (string?)null));
    }

    [Fact]
    public async Task Every_classifier_is_listed_with_its_counts()
    {
        await Add("legalForm", "GMBH");
        await Add("legalForm", "AG");
        await Retire("legalForm", "AG");

        var page = await new ListClassifiersHandler(_codes).Handle(new(), default);

        page.Items.Should().HaveCount(Enum.GetValues<Classifier>().Length).And.Contain([new("legalForm", 1, 1), new("currency", 0, 0)]);
    }

    [Fact]
    public async Task An_import_adds_renames_and_reinstates_codes_and_leaves_the_others()
    {
        foreach (var code in new[] { "111111", "222222", "333333", "444444" })
        {
            await Add("occupation", code, $"Name {code}");
        }

        await Retire("occupation", "333333");

        var imported = await new ImportClassifierCodesHandler(_codes, _numbers).Handle(
            new("occupation", [new("111111", "Name 111111"), new("222222", "Other"), new("333333", "Back"), new("555555", "First"), new("555555", "Last")]), default);

        imported.Should().Be(new ImportedClassifierCodes(1, 1, 1, 1));
        _codes.All.Select(one => (one.Code, one.Name, one.RetiredAt)).Should().BeEquivalentTo(new (string, string, DateTimeOffset?)[]
        {
            ("111111", "Name 111111", null), ("222222", "Other", null), ("333333", "Back", null), ("444444", "Name 444444", null), ("555555", "Last", null),
        });
    }

    [Fact]
    public void An_import_is_rejected_with_the_position_of_each_defective_code()
    {
        var validator = new ImportClassifierCodesValidator();

        validator.Validate(new ImportClassifierCodes("occupation", [])).Errors.Select(one => one.ErrorCode).Should().Equal("invalid_file");
        validator.Validate(new ImportClassifierCodes("occupation", [new("1", "One"), new(" ", "Two"), new("3", " ")])).Errors
            .Select(one => (one.PropertyName, one.ErrorCode)).Should().Equal(("Codes[1].Code", "invalid_code"), ("Codes[2].Name", "invalid_name"));
    }

    private Task<AddedClassifierCode> Add(string classifier, string code, string? name = null) => new AddClassifierCodeHandler(_codes, _numbers).Handle(new(classifier, code, name), default);

    [Fact]
    public async Task A_change_is_made_only_in_the_state_that_was_read()
    {
        await Add("legalForm", "GMBH", "Limited");

        await Stale.Rejects(
            () => new RenameClassifierCodeHandler(_codes, _numbers, Stale.Version).Handle(new("legalForm", "GMBH", "Other"), default),
            () => new RetireClassifierCodeHandler(_codes, _numbers, _clock, Stale.Version).Handle(new("legalForm", "GMBH"), default));
    }

    private Task<Unit> Retire(string classifier, string code) => new RetireClassifierCodeHandler(_codes, _numbers, _clock, new()).Handle(new(classifier, code), default);

    private sealed class Codes : IClassifierCodes, IClassifierReads
    {
        public List<ClassifierCode> All { get; } = [];

        public void Add(ClassifierCode code) => All.Add(code);

        public Task<ClassifierCode?> Find(Classifier classifier, string code, CancellationToken cancellationToken) =>
            Task.FromResult(All.SingleOrDefault(one => one.Classifier == classifier && one.Code == code));

        Task<IReadOnlyList<ClassifierCode>> IClassifierCodes.All(Classifier classifier, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<ClassifierCode>>([.. All.Where(one => one.Classifier == classifier)]);

        public Task<ClassifierCode?> Code(Classifier classifier, string code, CancellationToken cancellationToken) => Find(classifier, code, cancellationToken);

        Task<IReadOnlyList<ClassifierCode>> IClassifierReads.Codes(Classifier classifier, bool? retired, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ClassifierCode>>(
            [.. All.Where(one => one.Classifier == classifier && (retired is null || one.RetiredAt.HasValue == retired)).OrderBy(one => one.Code, StringComparer.Ordinal)]);

        public Task<IReadOnlyDictionary<Classifier, (int Live, int Retired)>> Counts(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<Classifier, (int Live, int Retired)>>(
            All.GroupBy(one => one.Classifier).ToDictionary(group => group.Key, group => (group.Count(one => one.RetiredAt is null), group.Count(one => one.RetiredAt is not null))));
    }
}
