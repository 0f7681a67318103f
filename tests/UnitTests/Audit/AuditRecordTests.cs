using Onboarding.Application.Audit.ExportAudit;
using Onboarding.Domain.Audit;

namespace Onboarding.UnitTests.Audit;

public class AuditRecordTests
{
    [Fact]
    public void An_export_has_every_stored_field_of_an_entry() =>
        typeof(AuditRecord).GetProperties().Select(property => property.Name).Should().BeEquivalentTo(typeof(AuditEntry).GetProperties().Select(property => property.Name));
}
