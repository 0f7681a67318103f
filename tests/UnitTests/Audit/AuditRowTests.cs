using Onboarding.Application.Audit.ListAuditRows;
using Onboarding.Domain.Audit;

namespace Onboarding.UnitTests.Audit;

public class AuditRowTests
{
    [Fact]
    public void An_export_has_every_stored_field_of_an_entry() =>
        typeof(AuditRow).GetProperties().Select(property => property.Name).Should().BeEquivalentTo(typeof(AuditEntry).GetProperties().Select(property => property.Name));
}
