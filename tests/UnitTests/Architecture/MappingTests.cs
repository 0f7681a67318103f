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
    private static readonly Type[] Types = [.. Configuration.Internal().GetAllTypeMaps().Select(map => map.DestinationType).Distinct()];
    private static readonly string[] Mapped = [.. Types.Select(type => type.Name)];

    [Fact]
    public void Mappings_leave_no_member_out() => Configuration.AssertConfigurationIsValid();

    [Fact]
    public void Mappings_of_a_self_referencing_graph_end() => Configuration.Internal().GetAllTypeMaps().Should().NotBeEmpty().And.OnlyContain(map => map.MaxDepth > 0);

    [Fact]
    public void Only_database_projections_and_their_base_types_are_mapped()
    {
        string[] projected = [.. Named(@"\bProjectTo<(\w+)>")];
        var bases = Types.Where(type => projected.Contains(type.Name)).Select(type => type.BaseType!).Where(type => type != typeof(object));

        projected.Union(bases.Select(type => type.Name)).Should().BeEquivalentTo(Mapped);
    }

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
