using System.Text.RegularExpressions;
using AutoMapper;
using AutoMapper.Internal;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Architecture;

/// <summary>AutoMapper has one use: it maps the rows of lists that the database projects (docs/adr/0019-mapping-and-validation.md).</summary>
public class MappingTests
{
    private static readonly IConfigurationProvider Configuration = new ServiceCollection().AddApplication().BuildServiceProvider().GetRequiredService<IConfigurationProvider>();
    private static readonly string[] Mapped = [.. Configuration.Internal().GetAllTypeMaps().Select(map => map.DestinationType.Name).Distinct()];

    [Fact]
    public void Mappings_leave_no_member_out() => Configuration.AssertConfigurationIsValid();

    [Fact]
    public void Mappings_of_a_self_referencing_graph_end() => Configuration.Internal().GetAllTypeMaps().Should().NotBeEmpty().And.OnlyContain(map => map.MaxDepth > 0);

    [Fact]
    public void Only_database_projections_are_mapped() =>
        Named(@"\bProjectTo<(\w+)>").Should().BeEquivalentTo(Mapped);

    [Fact]
    public void A_single_object_is_mapped_only_if_its_row_is() => Named(@"\bmapper\.Map<(\w+)>").Except(Mapped).Should().BeEmpty();

    [Fact]
    public void The_decision_names_every_mapped_row()
    {
        var decision = Repository.Read("docs", "adr", "0019-mapping-and-validation.md");

        Mapped.Should().OnlyContain(name => decision.Contains($"`{name}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Named(string pattern) => Source.All.SelectMany(file => Regex.Matches(file.Code, pattern)).Select(match => match.Groups[1].Value).Distinct();
}
