package zhijie.exchange.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import zhijie.common.NotFoundException;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Things of the product as content files, which an import reads again without a difference. */
@ApplicationScoped
@Transactional
@Requires(Permission.IMPORT)
public class ContentExportService {

    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().stringQuotingChecker(new DatesToo()).build())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    /** A date without quotes is no text to many readers of YAML. */
    private static final class DatesToo extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Inject
    @Any
    private Instance<ContentItems> kinds;

    /** @throws NotFoundException if there is no such kind, or nothing of this code */
    public String export(String kind, String code) {
        JsonNode file = kinds.stream()
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("export", kind))
                .export(code)
                .orElseThrow(() -> new NotFoundException("export", kind + "/" + code));
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
